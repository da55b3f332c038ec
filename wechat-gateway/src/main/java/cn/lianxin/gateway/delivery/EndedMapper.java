package cn.lianxin.gateway.delivery;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Messages that have come to their end; what is held, or was joined to an answer and not proven, has not. */
interface EndedMapper {
    /**
     * A lost one stays for as long as something that went with it waits for proof: deleted, it would look as if the answer
     * had come through.
     */
    @Select("""
            SELECT d.id FROM delivery d
             WHERE d.state IN ('SENT', 'PROVEN', 'MERGED', 'FAILED', 'RECALLED') AND d.created_at < #{before}
               AND d.alert_at IS NULL
               AND (d.state <> 'FAILED' OR NOT EXISTS (
                    SELECT 1 FROM delivery j
                     WHERE j.person_hash = d.person_hash AND j.state = 'JOINED' AND j.joined_to = d.message_id))
             LIMIT #{limit}
            """)
    List<Long> before(@Param("before") Instant before, @Param("limit") int limit);

    @Delete("""
            <script>
            DELETE FROM delivery
             WHERE id IN <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    int delete(@Param("ids") List<Long> ids);
}
