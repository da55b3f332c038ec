package cn.lianxin.gateway.menu;

import cn.lianxin.config.contract.Person;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Who was given which tag. */
interface StaffTagMapper {
    /** Somebody's tag. Who changes between two bears both for a moment. */
    record Key(String personHash, StaffTag tag) {}

    /** One that was tried, and when. */
    record TagRow(String appId, String personHash, String sealed, StaffTag tag, boolean worn, Instant changedAt) {
        Key key() {
            return new Key(personHash, tag);
        }

        Person person() {
            return new Person(appId, personHash, sealed);
        }
    }

    @Select("SELECT app_id, person_hash, sealed, tag, worn, changed_at FROM staff_tag WHERE app_id = #{appId}")
    List<TagRow> of(@Param("appId") String appId);

    @Insert("""
            INSERT INTO staff_tag (person_hash, tag, app_id, sealed, worn, changed_at)
            VALUES (#{person.hash}, #{tag}, #{person.appId}, #{person.sealed}, #{worn}, #{now})
            ON DUPLICATE KEY UPDATE sealed = VALUES(sealed), worn = VALUES(worn), changed_at = VALUES(changed_at)
            """)
    void put(
            @Param("person") Person person,
            @Param("tag") StaffTag tag,
            @Param("worn") boolean worn,
            @Param("now") Instant now);

    @Delete("DELETE FROM staff_tag WHERE person_hash = #{personHash} AND tag = #{tag}")
    void drop(Key key);
}
