package cn.lianxin.gateway.media;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

interface MediaMapper {
    /** Drops what is there already. */
    @Insert("""
            <script>
            INSERT INTO media (media_key, media_id, app_id, person_hash, sealed, kind, state, attempts, sent_at, wake_at)
            VALUES
            <foreach collection="rows" item="row" separator=",">
            (#{row.mediaKey}, #{row.mediaId}, #{row.appId}, #{row.personHash}, #{row.sealed}, #{row.kind}, 'WAITING', 0,
                #{row.sentAt}, #{now})
            </foreach>
            ON DUPLICATE KEY UPDATE media_key = VALUES(media_key)
            </script>
            """)
    int insert(@Param("rows") List<MediaRow> rows, @Param("now") Instant now);

    @Select("""
            SELECT id, media_key, media_id, app_id, person_hash, sealed, kind, attempts, sent_at
              FROM media WHERE wake_at <= #{now} ORDER BY wake_at, id LIMIT #{limit}
               FOR UPDATE SKIP LOCKED
            """)
    List<MediaRow> due(@Param("now") Instant now, @Param("limit") int limit);

    @Update("""
            <script>
            UPDATE media SET wake_at = #{until}
             WHERE id IN <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    void moveAhead(@Param("ids") List<Long> ids, @Param("until") Instant until);

    /** {@return 1, or 0 where it waits no longer} */
    @Update("""
            UPDATE media SET state = #{to}, attempts = attempts + 1, errcode = #{errcode}, wake_at = #{wakeAt}
             WHERE id = #{id} AND state = 'WAITING'
            """)
    int move(
            @Param("id") long id,
            @Param("to") MediaState to,
            @Param("errcode") @Nullable Integer errcode,
            @Param("wakeAt") @Nullable Instant wakeAt);

    /** Those that are through. */
    @Delete("DELETE FROM media WHERE sent_at < #{before} AND wake_at IS NULL LIMIT #{limit}")
    int deleteBefore(@Param("before") Instant before, @Param("limit") int limit);

    @Select("SELECT COUNT(*) FROM media WHERE wake_at IS NOT NULL")
    long countDue();
}
