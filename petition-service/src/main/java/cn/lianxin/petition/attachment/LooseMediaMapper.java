package cn.lianxin.petition.attachment;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Photos and voice as they came, whether or not a matter took them. */
public interface LooseMediaMapper {
    @Insert("""
            INSERT INTO media_came (media_key, came_at) VALUES (#{key}, #{at})
            ON DUPLICATE KEY UPDATE came_at = VALUES(came_at)
            """)
    void came(@Param("key") String key, @Param("at") Instant at);

    /** {@return those that came before, but for what somebody is still asked about} */
    @Select("""
            SELECT m.media_key FROM media_came m
             WHERE m.came_at < #{before}
               AND NOT EXISTS (SELECT 1 FROM attachment a
                    WHERE a.media_key = m.media_key AND a.petition_id IS NULL)
             ORDER BY m.came_at LIMIT #{limit}
            """)
    List<String> settled(@Param("before") Instant before, @Param("limit") int limit);

    @Select("SELECT EXISTS (SELECT 1 FROM attachment WHERE media_key = #{key})")
    boolean attached(@Param("key") String key);

    @Delete("DELETE FROM media_came WHERE media_key = #{key}")
    int done(@Param("key") String key);
}
