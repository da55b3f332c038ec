package cn.lianxin.petition.notice;

import java.time.Instant;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

interface CallListMapper {
    /** {@return the petition's version under which others were told last; null where the unit is not on the list} */
    @Select("""
            SELECT c.version FROM call_list c JOIN petition p ON p.id = c.petition_id
             WHERE p.number = #{number} AND c.unit = #{unit}
            """)
    @Nullable
    Integer version(@Param("number") String number, @Param("unit") String unit);

    /** The first time counts, and whoever is to be called stays so. */
    @Insert("""
            INSERT INTO call_list (petition_id, unit, version, called, since)
            VALUES (#{petition}, #{unit}, #{version}, #{called}, #{now})
            ON DUPLICATE KEY UPDATE version = VALUES(version), called = called OR VALUES(called)
            """)
    void put(
            @Param("petition") long petition,
            @Param("unit") String unit,
            @Param("version") int version,
            @Param("called") boolean called,
            @Param("now") Instant now);

    @Delete("""
            DELETE FROM call_list WHERE unit = #{unit}
            """)
    int drop(@Param("unit") String unit);

    /** What has ended meanwhile is on nobody's list. */
    @Delete("""
            DELETE FROM call_list WHERE since < #{before} LIMIT 100
            """)
    int dropBefore(@Param("before") Instant before);
}
