package cn.lianxin.petition.chain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Groups and staff as rows; read whole, since a district has some thousands of each. */
interface ChainMapper {
    /** A row of staff. */
    record StaffRow(
            String id,
            String appId,
            String personHash,
            String sealed,
            String name,
            String role,
            @Nullable String unit,
            boolean deputy,
            @Nullable Instant awayUntil) {}

    /** {@return every group} */
    @Select("""
            SELECT code, name, level, parent, company FROM chain_group
            """)
    List<Group> groups();

    /** {@return everybody on the staff} */
    @Select("""
            SELECT id, app_id, person_hash, sealed, name, role, unit, deputy, away_until FROM staff
            """)
    List<StaffRow> staff();

    /** Adds a group or brings its row up to date. */
    @Insert("""
            INSERT INTO chain_group (code, name, level, parent, company)
            VALUES (#{code}, #{name}, #{level}, #{parent}, #{company})
            ON DUPLICATE KEY UPDATE name = VALUES(name), level = VALUES(level), parent = VALUES(parent),
                company = VALUES(company), closed_at = NULL
            """)
    void putGroup(Group group);

    /** Adds a member of staff or brings the row up to date; whoever is away stays so. */
    @Insert("""
            INSERT INTO staff (id, app_id, person_hash, sealed, name, role, unit, deputy)
            VALUES (#{id}, #{appId}, #{personHash}, #{sealed}, #{name}, #{role}, #{unit}, #{deputy})
            ON DUPLICATE KEY UPDATE app_id = VALUES(app_id), person_hash = VALUES(person_hash),
                sealed = VALUES(sealed), name = VALUES(name), role = VALUES(role), unit = VALUES(unit), deputy = VALUES(deputy)
            """)
    void putStaff(StaffRow row);

    /** Nobody is this member of staff any more. */
    @Delete("""
            DELETE FROM staff WHERE id = #{id}
            """)
    void dropStaff(@Param("id") String id);

    /** The groups below one hang below another. */
    @Update("""
            UPDATE chain_group SET parent = #{to} WHERE parent = #{from}
            """)
    void adopt(@Param("from") String from, @Param("to") String to);

    /** The group is no more; its row stays for what remembers it. */
    @Update("""
            UPDATE chain_group SET closed_at = #{at} WHERE code = #{code}
            """)
    void closeGroup(@Param("code") String code, @Param("at") Instant at);

    /** {@return codes of the groups that are closed} */
    @Select("""
            SELECT code FROM chain_group WHERE closed_at IS NOT NULL
            """)
    Set<String> closed();
}
