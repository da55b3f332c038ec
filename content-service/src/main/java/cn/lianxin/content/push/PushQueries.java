package cn.lianxin.content.push;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Reads pushes for pages and other packages; writes nothing. */
interface PushQueries {
    String PLACES = """
            SELECT a.article_id, a.push_id, a.position, p.state, p.scheduled_at, p.sent_at, p.msg_data_id,
                   p.audience = 'NOBODY' AS published
              FROM push_article a JOIN push p ON p.id = a.push_id
            """;

    /**
     * A push in lists.
     *
     * @param articles how many it carries
     * @param headline title of the first
     */
    record Line(
            long id,
            PushState state,
            PushRow.Kind audience,
            @Nullable String tagName,
            Instant scheduledAt,
            @Nullable Instant wakeAt,
            @Nullable Instant claimedAt,
            @Nullable Reason reason,
            @Nullable Integer code,
            int articles,
            String headline,
            int version) {}

    @Select("""
            SELECT a.title FROM push_article i JOIN article a ON a.id = i.article_id
             WHERE i.push_id = #{push} AND i.position = 1
            """)
    @Nullable
    String headline(@Param("push") long push);

    @Select("""
            <script>
            """ + PLACES + """
             WHERE a.push_id IN (SELECT MAX(push_id) FROM push_article b WHERE b.article_id = a.article_id)
               AND a.article_id IN
            <foreach item="id" collection="ids" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<PushedArticle> latestOf(@Param("ids") Collection<Long> ids);

    @Select(PLACES + " WHERE p.sent_at >= #{since} AND p.state = 'SENT' ORDER BY p.sent_at, a.position")
    List<PushedArticle> sentSince(@Param("since") Instant since);

    @Select("""
            SELECT p.id, p.state, p.audience, p.tag_name, p.scheduled_at, p.wake_at, p.claimed_at, p.reason, p.code,
                   (SELECT COUNT(*) FROM push_article i WHERE i.push_id = p.id) AS articles,
                   COALESCE((SELECT a.title FROM push_article i JOIN article a ON a.id = i.article_id
                              WHERE i.push_id = p.id AND i.position = 1), '') AS headline,
                   p.version
              FROM push p
             WHERE p.scheduled_at >= #{from} AND p.scheduled_at < #{to}
             ORDER BY p.scheduled_at, p.id
            """)
    List<Line> between(@Param("from") Instant from, @Param("to") Instant to);

    @Select("""
            SELECT p.id, p.state, p.audience, p.tag_name, p.scheduled_at, p.wake_at, p.claimed_at, p.reason, p.code,
                   (SELECT COUNT(*) FROM push_article i WHERE i.push_id = p.id) AS articles,
                   COALESCE((SELECT a.title FROM push_article i JOIN article a ON a.id = i.article_id
                              WHERE i.push_id = p.id AND i.position = 1), '') AS headline,
                   p.version
              FROM push p
             WHERE p.state IN ('MISSED', 'WAIT_ADMIN') OR (p.state = 'UNKNOWN')
             ORDER BY p.scheduled_at DESC, p.id
            """)
    List<Line> open();
}
