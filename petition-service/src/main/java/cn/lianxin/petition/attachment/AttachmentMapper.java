package cn.lianxin.petition.attachment;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Writes attachments, with the sender's conversation locked. */
public interface AttachmentMapper {
    /** @param number the petition's it belongs to; null keeps it until that is said */
    @Insert("""
            INSERT INTO attachment (petition_id, person_hash, kind, media_key, latitude, longitude, label, group_code,
                kept_at)
            VALUES ((SELECT id FROM petition WHERE number = #{number}), #{hash}, #{one.kind}, #{one.mediaKey},
                #{one.latitude}, #{one.longitude}, #{one.label}, #{one.groupCode}, #{at})
            """)
    void put(
            @Param("hash") String hash,
            @Param("one") Attachment one,
            @Param("number") @Nullable String number,
            @Param("at") Instant at);

    /** Gives all that is kept to the petition. */
    @Update("""
            UPDATE attachment SET petition_id = (SELECT id FROM petition WHERE number = #{number})
             WHERE person_hash = #{hash} AND petition_id IS NULL
            """)
    int giveKept(@Param("hash") String hash, @Param("number") String number);

    /** Gives what went to one petition at that moment to another as well: it turned out to be about that. */
    @Insert("""
            INSERT INTO attachment (petition_id, person_hash, kind, media_key, latitude, longitude, label, group_code,
                kept_at)
            SELECT t.id, a.person_hash, a.kind, a.media_key, a.latitude, a.longitude, a.label, a.group_code, a.kept_at
              FROM attachment a
              JOIN petition f ON f.id = a.petition_id AND f.number = #{from}
              JOIN petition t ON t.number = #{to}
             WHERE a.person_hash = #{hash} AND a.kept_at = #{at}
            """)
    int copy(@Param("hash") String hash, @Param("from") String from, @Param("to") String to, @Param("at") Instant at);

    /** Forgets what is kept. */
    @Delete("""
            DELETE FROM attachment WHERE person_hash = #{hash} AND petition_id IS NULL
            """)
    int forgetKept(@Param("hash") String hash);

    /** {@return the people of whom something was kept before and is still} */
    @Select("""
            SELECT DISTINCT person_hash FROM attachment WHERE petition_id IS NULL AND kept_at < #{before} LIMIT #{limit}
            """)
    List<String> keptBefore(@Param("before") Instant before, @Param("limit") int limit);

    /** Forgets what was kept before. */
    @Delete("""
            DELETE FROM attachment WHERE person_hash = #{hash} AND petition_id IS NULL AND kept_at < #{before}
            """)
    int forgetKeptBefore(@Param("hash") String hash, @Param("before") Instant before);

    /** {@return the group that lies at the last place that is kept, null where none is} */
    @Select("""
            SELECT group_code FROM attachment
             WHERE person_hash = #{hash} AND petition_id IS NULL AND group_code IS NOT NULL
             ORDER BY id DESC LIMIT 1
            """)
    @Nullable
    String keptGroup(@Param("hash") String hash);
}
