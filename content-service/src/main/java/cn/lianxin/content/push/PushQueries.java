package cn.lianxin.content.push;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Reads pushes for pages and other packages; writes nothing. */
public interface PushQueries {
    String PLACES = """
            SELECT a.article_id, a.push_id, a.position, p.state, p.scheduled_at, p.sent_at, p.msg_data_id,
                   p.audience = 'NOBODY' AS published
              FROM push_article a JOIN push p ON p.id = a.push_id
            """;

    /**
     * A push in lists.
     *
     * @param wakeAt when it is looked at next by itself; null for never
     * @param claimedAt when it was called out, if it was
     * @param articles how many it carries
     * @param headline title of the first
     */
    record Line(
            long id,
            int version,
            String appId,
            PushState state,
            AudienceKind audience,
            @Nullable String tagName,
            Instant scheduledAt,
            @Nullable Instant wakeAt,
            @Nullable Instant claimedAt,
            @Nullable Instant sentAt,
            @Nullable Reason reason,
            @Nullable Integer code,
            int articles,
            String headline) {
        /** {@return who gets it, as editors read it} */
        public String who() {
            return switch (audience) {
                case EVERYBODY -> new Audience.Everybody().words();
                case TAGGED -> String.valueOf(tagName);
                case NOBODY -> new Audience.Nobody().words();
            };
        }

        /** {@return whether it stands still until a person decides} */
        public boolean needsPerson() {
            return state == PushState.MISSED || (state == PushState.UNKNOWN && wakeAt == null);
        }
    }

    /** @param url where WeChat shows it; null while it has not said */
    record Carried(
            long id,
            String title,
            @Nullable String cover,
            @Nullable String url) {}

    /** @param who an editor's staff id; null where it happened by itself */
    record Happened(
            Instant at,
            @Nullable String who,
            PushState state,
            @Nullable Reason reason,
            @Nullable Integer code) {}

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

    String LINES = """
            SELECT p.id, p.version, p.app_id, p.state, p.audience, p.tag_name, p.scheduled_at, p.wake_at, p.claimed_at,
                   p.sent_at, p.reason, p.code, COUNT(i.position) AS articles,
                   COALESCE(MAX(a.title), '') AS headline
              FROM push p LEFT JOIN push_article i ON i.push_id = p.id
                   LEFT JOIN article a ON a.id = i.article_id AND i.position = 1
            """;

    /** All of a push's columns follow from its id, which MariaDB, where it is told to be strict, does not see. */
    String EACH = """
             GROUP BY p.id, p.version, p.app_id, p.state, p.audience, p.tag_name, p.scheduled_at, p.wake_at,
                      p.claimed_at, p.sent_at, p.reason, p.code
            """;

    @Select(LINES + """
             WHERE p.scheduled_at >= #{from} AND p.scheduled_at < #{to}
            """ + EACH + """
             ORDER BY p.scheduled_at, p.id
            """)
    List<Line> between(@Param("from") Instant from, @Param("to") Instant to);

    /**
     * {@return those that want somebody to look, the newest first: of the failed, those that none with an article of
     * theirs came after}
     *
     * @param failedSince from when failed ones are news
     */
    @Select(LINES + """
             WHERE p.state IN ('MISSED', 'WAIT_ADMIN', 'UNKNOWN')
                OR (p.state = 'FAILED' AND p.scheduled_at >= #{failedSince}
                    AND NOT EXISTS (SELECT 1 FROM push_article mine JOIN push_article later
                                        ON later.article_id = mine.article_id AND later.push_id > mine.push_id
                                     WHERE mine.push_id = p.id))
            """ + EACH + """
             ORDER BY p.scheduled_at DESC, p.id DESC LIMIT 50
            """)
    List<Line> open(@Param("failedSince") Instant failedSince);

    @Select(LINES + " WHERE p.id = #{id}" + EACH)
    @Nullable
    Line one(@Param("id") long id);

    /** {@return the articles of a push, in their order} */
    @Select("""
            SELECT a.id, a.title, a.cover, i.url FROM push_article i JOIN article a ON a.id = i.article_id
             WHERE i.push_id = #{push} ORDER BY i.position
            """)
    List<Carried> articles(@Param("push") long push);

    /** {@return what happened to a push, newest first} */
    @Select("SELECT at, who, state, reason, code FROM push_event WHERE push_id = #{push} ORDER BY id DESC")
    List<Happened> history(@Param("push") long push);
}
