package cn.lianxin.content.push;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Which articles a push carries. */
interface IssueMapper {
    /** @param position from 1 */
    record Line(int position, long articleId, String contentHash) {}

    @Insert("""
            INSERT INTO push_article (push_id, position, article_id, content_hash)
            VALUES (#{push}, #{line.position}, #{line.articleId}, #{line.contentHash})
            """)
    int insert(@Param("push") long push, @Param("line") Line line);

    @Select("""
            SELECT position, article_id, content_hash FROM push_article WHERE push_id = #{push} ORDER BY position
            """)
    List<Line> of(@Param("push") long push);

    @Update("UPDATE push_article SET url = #{url} WHERE push_id = #{push} AND position = #{position}")
    int found(@Param("push") long push, @Param("position") int position, @Param("url") String url);

    /** {@return pushes on the schedule that carry this article} */
    @Select("""
            SELECT p.id FROM push p JOIN push_article a ON a.push_id = p.id
             WHERE a.article_id = #{article} AND p.state IN ('SCHEDULED', 'MISSED')
            """)
    List<Long> scheduledWith(@Param("article") long article);

    /** {@return how many pushes that may still go out, or have, carry this article} */
    @Select("""
            SELECT COUNT(*) FROM push p JOIN push_article a ON a.push_id = p.id
             WHERE a.article_id = #{article}
               AND p.state IN ('SCHEDULED', 'SENDING', 'UNKNOWN', 'WAIT_ADMIN', 'MISSED', 'SENT')
            """)
    int taken(@Param("article") long article);

    /** {@return those of these articles, not none, that are} */
    @Select("""
            <script>
            SELECT a.article_id FROM push p JOIN push_article a ON a.push_id = p.id
             WHERE p.state IN ('SCHEDULED', 'SENDING', 'UNKNOWN', 'WAIT_ADMIN', 'MISSED', 'SENT')
               AND a.article_id IN <foreach item="id" collection="ids" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    Set<Long> takenOf(@Param("ids") Collection<Long> ids);
}
