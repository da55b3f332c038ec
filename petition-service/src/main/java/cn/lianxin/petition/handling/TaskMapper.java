package cn.lianxin.petition.handling;

import cn.lianxin.petition.lifecycle.Task;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** What helpers owe; read and written with the petition's row locked. */
interface TaskMapper {
    @Select("""
            SELECT unit, asked, answered FROM helper_task WHERE petition_id = #{petition} ORDER BY asked, unit
            """)
    List<Task> of(@Param("petition") long petition);

    @Insert("""
            INSERT INTO helper_task (petition_id, unit, asked, answered)
            VALUES (#{petition}, #{task.unit}, #{task.asked}, #{task.answered})
            ON DUPLICATE KEY UPDATE asked = VALUES(asked), answered = VALUES(answered)
            """)
    void put(@Param("petition") long petition, @Param("task") Task task);

    @Delete("""
            DELETE FROM helper_task WHERE petition_id = #{petition} AND unit = #{unit}
            """)
    void drop(@Param("petition") long petition, @Param("unit") String unit);
}
