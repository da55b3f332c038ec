package cn.lianxin.content.review;

import cn.lianxin.content.article.State;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Reads what was decided, and what waits. */
public interface ReviewQueries {
    /** An article that waits for somebody's decision. */
    record Waiting(
            long id,
            String title,
            State state,
            @Nullable String editorName,
            @Nullable Instant updatedAt) {}

    /** {@return all that was decided about an article, newest first} */
    @Select("""
            SELECT id, article_id, round, step, outcome, staff_id, staff_name, content_hash, opinion, decided_at
              FROM review WHERE article_id = #{articleId} ORDER BY id DESC
            """)
    List<Review> of(@Param("articleId") long articleId);

    /**
     * {@return what waits for this person: in these states, no part of it written by them, no step of it theirs already}
     *
     * @param states not empty
     */
    @Select("""
            <script>SELECT a.id, a.title, a.state, a.editor_name, a.updated_at FROM article a
             WHERE a.state IN <foreach collection="states" item="state" open="(" separator="," close=")">#{state}</foreach>
               AND NOT EXISTS (SELECT 1 FROM article_version v WHERE v.article_id = a.id AND v.staff_id = #{staffId})
               AND NOT EXISTS (SELECT 1 FROM review r WHERE r.article_id = a.id AND r.round = a.round
                                  AND r.outcome = 'PASSED' AND r.staff_id = #{staffId})
             ORDER BY a.updated_at, a.id LIMIT 50</script>
            """)
    List<Waiting> waiting(@Param("states") List<State> states, @Param("staffId") String staffId);
}
