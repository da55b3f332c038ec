package cn.lianxin.content.push;

import cn.lianxin.config.store.GeneratedId;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The rows of pushes; {@link Pushes} alone writes them. */
interface PushMapper {
    String COLUMNS = """
            id, version, app_id, state, audience, tag_id, tag_name, scheduled_at, wake_at, claimed_at, sent_at, media_id,
            msg_id, msg_data_id, publish_id, published_as, reason, code, created_by
            """;

    @Insert("""
            INSERT INTO push (version, app_id, state, audience, tag_id, tag_name, scheduled_at, wake_at, created_by,
                              created_at)
            VALUES (0, #{row.appId}, #{row.state}, #{row.audience}, #{row.tagId}, #{row.tagName}, #{row.scheduledAt},
                    #{row.wakeAt}, #{row.createdBy}, #{now})
            """)
    @Options(useGeneratedKeys = true, keyProperty = "id.value")
    int insert(@Param("row") PushRow row, @Param("now") Instant now, @Param("id") GeneratedId id);

    /** {@return 1, or 0 where the row is no longer at that version} */
    @Update("""
            UPDATE push
               SET version = version + 1, state = #{row.state}, scheduled_at = #{row.scheduledAt},
                   wake_at = #{row.wakeAt}, claimed_at = #{row.claimedAt}, sent_at = #{row.sentAt},
                   media_id = #{row.mediaId}, msg_id = #{row.msgId}, msg_data_id = #{row.msgDataId},
                   publish_id = #{row.publishId}, published_as = #{row.publishedAs}, reason = #{row.reason},
                   code = #{row.code}
             WHERE id = #{row.id} AND version = #{row.version}
            """)
    int update(@Param("row") PushRow row);

    /** The row's version and state once more in the claim itself, with the hour: nothing else may begin a call. */
    @Update("""
            UPDATE push
               SET version = version + 1, state = 'SENDING', claimed_at = #{now}, wake_at = #{until}, reason = NULL,
                   code = NULL
             WHERE id = #{id} AND version = #{version} AND state = 'SCHEDULED' AND scheduled_at <= #{now}
            """)
    int claim(
            @Param("id") long id,
            @Param("version") int version,
            @Param("now") Instant now,
            @Param("until") Instant until);

    @Select("SELECT " + COLUMNS + " FROM push WHERE id = #{id}")
    @Nullable
    PushRow one(@Param("id") long id);

    @Select("SELECT " + COLUMNS + " FROM push WHERE id = #{id} FOR UPDATE")
    @Nullable
    PushRow lock(@Param("id") long id);

    @Select("""
            SELECT id FROM push WHERE wake_at <= #{now} ORDER BY wake_at LIMIT #{limit} FOR UPDATE SKIP LOCKED
            """)
    List<Long> due(@Param("now") Instant now, @Param("limit") int limit);

    @Update("""
            <script>
            UPDATE push SET wake_at = #{until} WHERE id IN
            <foreach item="id" collection="ids" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    int moveAhead(@Param("ids") List<Long> ids, @Param("until") Instant until);

    /** {@return the push that WeChat knows by this id, of either kind; null for none} */
    @Select(
            "SELECT id FROM push WHERE app_id = #{appId} AND (msg_id = #{wechatId} OR publish_id = #{wechatId}) LIMIT 1")
    @Nullable
    Long byWechatId(@Param("appId") String appId, @Param("wechatId") String wechatId);
}
