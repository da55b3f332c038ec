package cn.lianxin.content.review;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The table of leaders; {@link Leaders} alone writes it. */
interface LeaderMapper {
    /** {@return all, in their order} */
    @Select("SELECT id, name, posts FROM leader ORDER BY place, id")
    List<Leader> all();

    /** {@return all likewise, so that nobody else moves them meanwhile} */
    @Select("SELECT id, name, posts FROM leader ORDER BY place, id FOR UPDATE")
    List<Leader> lockAll();

    @Insert("""
            INSERT INTO leader (place, name, posts, changed_by, changed_at)
            VALUES (#{place}, #{name}, #{posts}, #{by}, #{now})
            """)
    void insert(
            @Param("place") int place,
            @Param("name") String name,
            @Param("posts") String posts,
            @Param("by") String by,
            @Param("now") Instant now);

    @Update("""
            UPDATE leader SET name = #{name}, posts = #{posts}, changed_by = #{by}, changed_at = #{now} WHERE id = #{id}
            """)
    int change(
            @Param("id") long id,
            @Param("name") String name,
            @Param("posts") String posts,
            @Param("by") String by,
            @Param("now") Instant now);

    @Update("UPDATE leader SET place = #{place} WHERE id = #{id}")
    void place(@Param("id") long id, @Param("place") int place);

    @Delete("DELETE FROM leader WHERE id = #{id}")
    int delete(@Param("id") long id);
}
