package cn.lianxin.config.dispatch;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

interface OutboxMapper {
    /** One message that is to go out. */
    record Row(long id, String messageId, int nn, Target target, String body) {}

    @Insert("""
            INSERT INTO outbox (message_id, nn, target, body, created_at)
            VALUES (#{messageId}, #{nn}, #{target}, #{body}, #{now})
            """)
    void insert(
            @Param("messageId") String messageId,
            @Param("nn") int nn,
            @Param("target") Target target,
            @Param("body") String body,
            @Param("now") Instant now);

    @Select("""
            <script>
            SELECT id, message_id, nn, target, body FROM outbox
             WHERE sent_at IS NULL
               AND nn IN <foreach collection="partitions" item="nn" open="(" separator="," close=")">#{nn}</foreach>
             ORDER BY id
             LIMIT #{limit}
            </script>
            """)
    List<Row> unsent(@Param("partitions") List<Integer> partitions, @Param("limit") int limit);

    @Update("""
            <script>
            UPDATE outbox SET sent_at = #{now}
             WHERE id IN <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    void markSent(@Param("ids") List<Long> ids, @Param("now") Instant now);

    @Update("""
            UPDATE outbox SET sent_at = NULL WHERE nn = #{nn} AND sent_at > #{since}
            """)
    int markUnsentSince(@Param("nn") int nn, @Param("since") Instant since);

    @Select("""
            SELECT COUNT(*) FROM outbox WHERE sent_at IS NULL
            """)
    long countUnsent();

    @Delete("""
            DELETE FROM outbox WHERE sent_at < #{before} LIMIT 1000
            """)
    int deleteSentBefore(@Param("before") Instant before);
}
