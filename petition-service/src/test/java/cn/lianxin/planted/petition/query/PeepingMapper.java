package cn.lianxin.planted.petition.query;

import cn.lianxin.petition.query.Viewer;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Shows petitions to whoever asks, and ends them behind the table's back. */
public interface PeepingMapper {
    @Select("SELECT number FROM petition p")
    List<String> withoutViewer();

    @Select("SELECT number FROM petition p WHERE p.state = #{state}")
    List<String> withoutRestriction(@Param("viewer") Viewer viewer, @Param("state") String state);

    @Update("""
            UPDATE petition SET state = 'CLOSED'
            """)
    int close();
}
