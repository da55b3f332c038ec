package cn.lianxin.petition.notice;

import java.time.Instant;
import java.util.Set;
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

    /** This one has not seen the alert of that version. */
    @Insert("""
            INSERT IGNORE INTO unseen_alert (petition_id, version, person_hash, told_at)
            SELECT id, #{version}, #{hash}, #{now} FROM petition WHERE number = #{number}
            """)
    void unseen(
            @Param("number") String number,
            @Param("version") int version,
            @Param("hash") String hash,
            @Param("now") Instant now);

    /** {@return hashes of those who have not} */
    @Select("""
            SELECT u.person_hash FROM unseen_alert u JOIN petition p ON p.id = u.petition_id
             WHERE p.number = #{number} AND u.version = #{version}
            """)
    Set<String> unseeing(@Param("number") String number, @Param("version") int version);

    @Delete("""
            DELETE FROM unseen_alert WHERE told_at < #{before} LIMIT 100
            """)
    int dropUnseenBefore(@Param("before") Instant before);

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
