package cn.lianxin.gateway.delivery;

import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

interface HeldMapper {
    /** {@return whether there is anything the next method would read; locks nothing} */
    @Select("""
            SELECT EXISTS (SELECT 1 FROM delivery
             WHERE person_hash = #{hash} AND (state = 'HELD' OR (state = 'JOINED' AND joined_to = #{key})))
            """)
    boolean anyFor(@Param("hash") String hash, @Param("key") String key);

    /** {@return what is held for the person, or has been joined to that very answer before; oldest first} */
    @Select("""
            SELECT id, app_id, person_hash, sealed, text, attempts, doubtful, state = 'JOINED' AS joined
              FROM delivery
             WHERE person_hash = #{hash} AND (state = 'HELD' OR (state = 'JOINED' AND joined_to = #{key}))
             ORDER BY id LIMIT 50
               FOR UPDATE
            """)
    List<DeliveryRow> heldFor(@Param("hash") String hash, @Param("key") String key);

    @Update("""
            <script>
            UPDATE delivery SET state = 'JOINED', joined_to = #{key}
             WHERE state IN ('HELD', 'JOINED')
               AND id IN <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    int join(@Param("ids") List<Long> ids, @Param("key") String key);
}
