package cn.lianxin.petition.viewing;

import java.time.Instant;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Links' browsers, and what was looked at. */
interface ViewingMapper {
    /** The first one gets it. */
    @Insert("""
            INSERT IGNORE INTO link_browser (link, browser, bound_at) VALUES (#{link}, #{browser}, #{now})
            """)
    int bind(@Param("link") String link, @Param("browser") String browser, @Param("now") Instant now);

    /** {@return whose the link is, null while it is nobody's} */
    @Select("SELECT browser FROM link_browser WHERE link = #{link}")
    @Nullable
    String browser(@Param("link") String link);

    @Delete("DELETE FROM link_browser WHERE bound_at < #{before}")
    int forget(@Param("before") Instant before);

    @Insert("""
            INSERT INTO attachment_view (petition_id, attachment_id, staff_id, viewed_at)
            VALUES (#{petition}, #{attachment}, #{staff}, #{now})
            """)
    void viewed(
            @Param("petition") long petition,
            @Param("attachment") long attachment,
            @Param("staff") String staff,
            @Param("now") Instant now);
}
