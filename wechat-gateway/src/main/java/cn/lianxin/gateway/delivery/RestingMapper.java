package cn.lianxin.gateway.delivery;

import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

interface RestingMapper {
    /** Those that rest are up now. */
    @Update("""
            <script>
            UPDATE delivery SET state = 'QUEUED'
             WHERE state = 'RESTING'
               AND id IN <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    int wake(@Param("ids") List<Long> ids);

    /** The first of a digest carries all of its words. */
    @Update("UPDATE delivery SET carried = #{text}, carrier = id WHERE id = #{id} AND state = 'QUEUED'")
    int carry(@Param("id") long id, @Param("text") String text);

    @Update("""
            <script>
            UPDATE delivery SET state = 'MERGED', wake_at = NULL, carrier = #{carrier}
             WHERE state = 'QUEUED'
               AND id IN <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    int merge(@Param("ids") List<Long> ids, @Param("carrier") long carrier);

    /** Those that went with one of these before. */
    @Update("""
            <script>
            UPDATE delivery SET carrier = #{carrier}
             WHERE state = 'MERGED'
               AND carrier IN <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    int follow(@Param("ids") List<Long> ids, @Param("carrier") long carrier);

    /** {@return what a digest says by now: something may have been taken out of it since it was picked} */
    @Select("SELECT " + DeliveryRow.COLUMNS + " FROM delivery WHERE id = #{id}")
    DeliveryRow asItIs(@Param("id") long id);
}
