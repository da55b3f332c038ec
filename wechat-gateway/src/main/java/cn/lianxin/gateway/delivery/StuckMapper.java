package cn.lianxin.gateway.delivery;

import cn.lianxin.config.contract.Outbound.Urgency;
import cn.lianxin.gateway.delivery.StuckAlerts.Stage;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

interface StuckMapper {
    /**
     * When the next way is tried for a row that comes to be held, or that WeChat will never bring; null for what may rest.
     * Alerts of the staff may not, a long one's last part for all of it, unless a template has announced them.
     */
    String NEXT_WAY = """
            CASE WHEN handed_as IS NULL AND NOT recalled
                  AND (report = 'STUCK' OR (urgency = 'DIGEST' AND about_subject IS NOT NULL))
                 THEN #{stuckAt} END
            """;

    /** An alert that is held or lost, and what was done about that. */
    record StuckRow(
            long id,
            String personHash,
            String aboutNumber,
            String aboutSubject,
            Urgency urgency,
            DeliveryState state,
            int alertTries,
            @Nullable Stage alertState) {}

    @Select("""
            SELECT id, person_hash, COALESCE(about_number, '') AS about_number,
                   COALESCE(about_subject, '') AS about_subject, COALESCE(urgency, 'ALWAYS') AS urgency, state, alert_tries, alert_state
              FROM delivery WHERE alert_at <= #{now} AND state IN ('HELD', 'FAILED') ORDER BY alert_at, id LIMIT #{limit}
               FOR UPDATE SKIP LOCKED
            """)
    List<StuckRow> due(@Param("now") Instant now, @Param("limit") int limit);

    @Update("""
            <script>
            UPDATE delivery SET alert_at = #{until}
             WHERE id IN <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    void moveAhead(@Param("ids") List<Long> ids, @Param("until") Instant until);

    /** Only while they are not through: what has gone with an answer meanwhile is seen. */
    @Update("""
            <script>
            UPDATE delivery SET alert_state = #{stage}, alert_tries = #{tries}, alert_at = #{at}
             WHERE state IN ('HELD', 'FAILED')
               AND id IN <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    int step(
            @Param("ids") List<Long> ids,
            @Param("stage") @Nullable Stage stage,
            @Param("tries") int tries,
            @Param("at") @Nullable Instant at);

    @Select("SELECT " + DeliveryRow.COLUMNS + """
              FROM delivery WHERE id = #{id} AND state = #{state} FOR UPDATE
            """)
    @Nullable
    DeliveryRow still(@Param("id") long id, @Param("state") DeliveryState state);
}
