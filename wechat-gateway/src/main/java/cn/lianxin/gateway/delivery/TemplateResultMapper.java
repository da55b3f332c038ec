package cn.lianxin.gateway.delivery;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

interface TemplateResultMapper {
    @Insert("""
            INSERT INTO template_result (app_id, msg_id, arrived, told_at)
            VALUES (#{appId}, #{msgId}, #{arrived}, #{now})
            ON DUPLICATE KEY UPDATE arrived = VALUES(arrived)
            """)
    void insert(
            @Param("appId") String appId,
            @Param("msgId") String msgId,
            @Param("arrived") boolean arrived,
            @Param("now") Instant now);

    /** {@return whether it arrived; null while WeChat has not said} */
    @Select("SELECT arrived FROM template_result WHERE app_id = #{appId} AND msg_id = #{msgId}")
    @Nullable
    Boolean arrived(@Param("appId") String appId, @Param("msgId") String msgId);

    /** {@return the rows that went under this id, of which there is one} */
    @Select("SELECT " + DeliveryRow.COLUMNS + """
              FROM delivery WHERE handed_as = #{msgId} AND app_id = #{appId} FOR UPDATE
            """)
    List<DeliveryRow> handedAs(@Param("appId") String appId, @Param("msgId") String msgId);

    /** {@return whether the person has not written since a template announced something: no words can be sent till then} */
    @Select("""
            SELECT EXISTS (SELECT 1 FROM delivery
             WHERE person_hash = #{hash} AND state = 'HELD' AND handed_as IS NOT NULL)
            """)
    boolean announced(@Param("hash") String hash);

    /** Announced by a template under this id; the words wait for the person to write. {@return 1, or 0 where it is not} */
    @Update("""
            UPDATE delivery SET state = CASE WHEN recalled THEN 'RECALLED' ELSE 'HELD' END, errcode = 0,
                   handed_as = #{msgId}, wake_at = NULL
             WHERE id = #{id} AND state = 'SENDING'
            """)
    int handOver(@Param("id") long id, @Param("msgId") String msgId);

    /** The template did not bring it: it counts as merely held again, should its words be so still. */
    @Update("""
            UPDATE delivery SET handed_as = NULL, alert_at = CASE WHEN state = 'HELD' THEN
            """ + StuckMapper.NEXT_WAY + """
                   END
             WHERE id = #{id} AND state IN ('HELD', 'QUEUED', 'SENDING')
            """)
    int takeBack(@Param("id") long id, @Param("stuckAt") Instant stuckAt);

    @Delete("DELETE FROM template_result WHERE told_at < #{before} LIMIT 100")
    int deleteBefore(@Param("before") Instant before);
}
