package cn.lianxin.content.review;

import java.util.Set;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Adds what was decided; {@link Reviews} alone may call it, and nothing changes a row. */
interface ReviewMapper {
    @Insert("""
            INSERT INTO review (article_id, round, step, outcome, staff_id, staff_name, content_hash, opinion, decided_at)
            VALUES (#{r.articleId}, #{r.round}, #{r.step}, #{r.outcome}, #{r.staffId}, #{r.staffName}, #{r.contentHash},
                    #{r.opinion}, #{r.decidedAt})
            """)
    int insert(@Param("r") Review review);

    /** {@return the staff ids of those who let this round pass so far} */
    @Select("""
            SELECT staff_id FROM review
             WHERE article_id = #{articleId} AND round = #{round} AND outcome = 'PASSED'
            """)
    Set<String> passedBy(@Param("articleId") long articleId, @Param("round") int round);
}
