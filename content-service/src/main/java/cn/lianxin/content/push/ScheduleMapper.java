package cn.lianxin.content.push;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** What is on the schedule, where another issue wants a place on it. */
interface ScheduleMapper {
    /** A push that uses up one of its period's, or will. */
    record Held(
            PushState state,
            AudienceKind audience,
            @Nullable Long tagId,
            @Nullable String tagName,
            Instant scheduledAt) {
        Audience who() {
            return tagId == null ? new Audience.Everybody() : new Audience.Tagged(tagId, String.valueOf(tagName));
        }
    }

    /** Two editors at once do not take the same minute: the period called {@code schedule} stands for the whole list. */
    @Insert("""
            INSERT INTO push_period (app_id, period) VALUES (#{appId}, 'schedule')
                ON DUPLICATE KEY UPDATE period = 'schedule'
            """)
    int lockSchedule(@Param("appId") String appId);

    @Select("""
            SELECT COUNT(*) FROM push
             WHERE app_id = #{appId} AND scheduled_at >= #{from} AND scheduled_at < #{to} AND id <> #{but}
               AND state IN ('SCHEDULED', 'SENDING', 'UNKNOWN', 'WAIT_ADMIN')
            """)
    int atMinute(
            @Param("appId") String appId, @Param("from") Instant from, @Param("to") Instant to, @Param("but") long but);

    @Select("""
            SELECT state, audience, tag_id, tag_name, scheduled_at FROM push
             WHERE app_id = #{appId} AND id <> #{but} AND audience <> 'NOBODY'
               AND state IN ('SCHEDULED', 'SENDING', 'UNKNOWN', 'WAIT_ADMIN', 'SENT', 'DELETED')
               AND scheduled_at >= #{since}
            """)
    List<Held> holdingSince(@Param("appId") String appId, @Param("but") long but, @Param("since") Instant since);
}
