package cn.lianxin.config.dispatch;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** What the test service keeps of the messages it has handled. */
interface NoteMapper {
    @Insert("INSERT INTO note (person, text) VALUES (#{person}, #{text})")
    void insert(@Param("person") String person, @Param("text") String text);

    @Select("SELECT text FROM note ORDER BY id")
    List<String> all();

    @Select("SELECT text FROM note WHERE person = #{person} ORDER BY id")
    List<String> of(@Param("person") String person);
}
