package cn.lianxin.gateway.delivery;

import cn.lianxin.config.contract.Outbound.Report;
import cn.lianxin.config.contract.Outbound.Urgency;
import cn.lianxin.config.dispatch.Target;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

interface DeliveryMapper {
    /** A message new to the table. */
    record NewDelivery(
            String messageId,
            String appId,
            String personHash,
            String sealed,
            String text,
            @Nullable Report report,
            @Nullable Target sender,
            @Nullable String outboundId,
            @Nullable String aboutNumber,
            @Nullable String aboutSubject,
            @Nullable Urgency urgency,
            DeliveryState state,
            Instant wakeAt,
            Instant now) {}

    /** Drops what is there already under the same id. */
    @Insert("""
            <script>
            INSERT INTO delivery (message_id, app_id, person_hash, sealed, text, state, attempts, doubtful,
                report, sender, outbound_id, about_number, about_subject, urgency, wake_at, created_at)
            VALUES
            <foreach collection="rows" item="row" separator=",">
            (#{row.messageId}, #{row.appId}, #{row.personHash}, #{row.sealed}, #{row.text}, #{row.state}, 0, FALSE,
                #{row.report}, #{row.sender}, #{row.outboundId}, #{row.aboutNumber}, #{row.aboutSubject},
                #{row.urgency}, #{row.wakeAt}, #{row.now})
            </foreach>
            ON DUPLICATE KEY UPDATE message_id = VALUES(message_id)
            </script>
            """)
    int insert(@Param("rows") List<NewDelivery> rows);

    @Select("SELECT " + DeliveryRow.COLUMNS + """
              FROM delivery WHERE wake_at <= #{now} ORDER BY wake_at, id LIMIT #{limit}
               FOR UPDATE SKIP LOCKED
            """)
    List<DeliveryRow> due(@Param("now") Instant now, @Param("limit") int limit);

    @Update("""
            <script>
            UPDATE delivery SET wake_at = #{until}
             WHERE id IN <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    void moveAhead(@Param("ids") List<Long> ids, @Param("until") Instant until);

    /** {@return those of these people for whom messages are held already that no template has announced} */
    @Select("""
            <script>
            SELECT DISTINCT person_hash FROM delivery
             WHERE state = 'HELD' AND handed_as IS NULL
               AND person_hash IN
                   <foreach collection="hashes" item="hash" open="(" separator="," close=")">#{hash}</foreach>
            </script>
            """)
    Set<String> withHeld(@Param("hashes") Set<String> hashes);

    /**
     * Holds those that wait; {@return how many}
     *
     * <p>One that is due and SENDING was left so by a worker that died: it may have arrived.
     */
    @Update("""
            <script>
            UPDATE delivery SET doubtful = doubtful OR state = 'SENDING', wake_at = NULL,
                   state = CASE WHEN recalled THEN 'RECALLED' ELSE 'HELD' END, alert_at =
            """ + StuckMapper.NEXT_WAY + """
             WHERE state IN ('QUEUED', 'SENDING')
               AND id IN <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    int hold(@Param("ids") List<Long> ids, @Param("stuckAt") Instant stuckAt);

    /**
     * {@return the state of an earlier message of the person that is not through yet, null where there is none; HELD
     * only where none of them is on its way}
     */
    @Select("""
            SELECT state FROM delivery
             WHERE person_hash = #{hash} AND state IN ('QUEUED', 'SENDING', 'HELD') AND id < #{id}
               AND (state <> 'HELD' OR handed_as IS NULL)
             ORDER BY state = 'HELD'
             LIMIT 1
            """)
    @Nullable
    DeliveryState before(@Param("hash") String hash, @Param("id") long id);

    /**
     * {@return 1, or 0 where the row is no longer in that state}
     *
     * <p>One that was taken back while it was being sent goes nowhere from there.
     *
     * @param stuckAt when the next way is tried, where it is an alert that comes to be held or lost
     */
    @Update("""
            UPDATE delivery
               SET state = CASE WHEN recalled AND #{to} IN ('QUEUED', 'HELD') THEN 'RECALLED' ELSE #{to} END,
                   attempts = attempts + #{tried}, errcode = #{errcode}, doubtful = doubtful OR #{doubtful},
                   wake_at = CASE WHEN NOT recalled OR #{to} = 'SENDING' THEN #{wakeAt} END,
                   alert_at = CASE WHEN #{to} IN ('HELD', 'FAILED') THEN
            """ + StuckMapper.NEXT_WAY + """
                   END
             WHERE id = #{id} AND state = #{from}
            """)
    int move(
            @Param("id") long id,
            @Param("from") DeliveryState from,
            @Param("to") DeliveryState to,
            @Param("tried") int tried,
            @Param("errcode") @Nullable Integer errcode,
            @Param("doubtful") boolean doubtful,
            @Param("wakeAt") @Nullable Instant wakeAt,
            @Param("stuckAt") Instant stuckAt);

    @Select("""
            SELECT COUNT(*) FROM delivery WHERE wake_at IS NOT NULL
            """)
    long countDue();
}
