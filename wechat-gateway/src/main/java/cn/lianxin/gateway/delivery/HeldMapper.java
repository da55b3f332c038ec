package cn.lianxin.gateway.delivery;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

interface HeldMapper {
    /** {@return whether there is anything the next method would read; locks nothing} */
    @Select("""
            SELECT EXISTS (SELECT 1 FROM delivery WHERE person_hash = #{hash} AND state IN ('HELD', 'JOINED'))
            """)
    boolean anyFor(@Param("hash") String hash);

    /** {@return what is held for the person, and what went with an answer that may not have been seen; oldest first} */
    @Select("SELECT " + DeliveryRow.COLUMNS + """
              FROM delivery
             WHERE person_hash = #{hash} AND state IN ('HELD', 'JOINED')
             ORDER BY id LIMIT 100
               FOR UPDATE
            """)
    List<DeliveryRow> heldFor(@Param("hash") String hash);

    @Update("""
            <script>
            UPDATE delivery SET state = 'JOINED', joined_to = #{key}, joined_at = #{now}, alert_at = NULL
             WHERE state IN ('HELD', 'JOINED')
               AND id IN <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    int join(@Param("ids") List<Long> ids, @Param("key") String key, @Param("now") Instant now);

    @Update("""
            <script>
            UPDATE delivery SET state = 'PROVEN'
             WHERE state = 'JOINED'
               AND id IN <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    int prove(@Param("ids") List<Long> ids);

    /**
     * {@return how many of those held are to be sent by themselves}
     *
     * <p>What a template has announced keeps its id: the result may still come.
     */
    @Update("""
            UPDATE delivery SET state = 'QUEUED', wake_at = #{at}, alert_at = NULL
             WHERE person_hash = #{hash} AND state = 'HELD'
            """)
    int release(@Param("hash") String hash, @Param("at") Instant at);

    /** {@return how many rows say that this answer is on its way as a message of its own, or never got through} */
    @Select("""
            SELECT COUNT(*) FROM delivery
             WHERE message_id = #{key} AND state IN ('QUEUED', 'SENDING', 'HELD', 'FAILED')
            """)
    int underWay(@Param("key") String key);
}
