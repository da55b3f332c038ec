package cn.lianxin.content.article;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Which of the pictures in the media store are for everybody. */
interface PictureMapper {
    @Insert("""
            INSERT IGNORE INTO picture (name, width, height, bytes, staff_id, uploaded_at)
            VALUES (#{name}, #{width}, #{height}, #{bytes}, #{staffId}, #{now})
            """)
    int insert(
            @Param("name") String name,
            @Param("width") int width,
            @Param("height") int height,
            @Param("bytes") int bytes,
            @Param("staffId") String staffId,
            @Param("now") Instant now);

    /** In pixels. */
    record Size(String name, int width, int height) {}

    @Select("""
            <script>
            SELECT name, width, height FROM picture WHERE name IN
            <foreach item="name" collection="names" open="(" separator="," close=")">#{name}</foreach>
            </script>
            """)
    List<Size> sizes(@Param("names") Collection<String> names);

    @Select("SELECT COUNT(*) FROM picture WHERE name = #{name}")
    int count(@Param("name") String name);
}
