package cn.lianxin.gateway.delivery;

import java.util.List;
import org.apache.ibatis.annotations.Param;
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
    @Update("UPDATE delivery SET text = #{text} WHERE id = #{id} AND state = 'QUEUED'")
    int carry(@Param("id") long id, @Param("text") String text);

    @Update("""
            <script>
            UPDATE delivery SET state = 'MERGED', wake_at = NULL
             WHERE state = 'QUEUED'
               AND id IN <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    int merge(@Param("ids") List<Long> ids);
}
