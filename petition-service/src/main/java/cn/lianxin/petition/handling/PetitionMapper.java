package cn.lianxin.petition.handling;

import cn.lianxin.config.store.GeneratedId;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Writes petitions; only {@link Records} and the clock call it. */
interface PetitionMapper {
    String COLUMNS = """
            id, number, version, state, app_id, person_hash, sealed, home, identity, urgency, category, subject, text, entry,
            lead_unit, behind_unit, offered_unit, resolver, respond_by, giver_by, handle_by, warn_at, supervise_at,
            stage, paused_at, answer_by, ended_at, wake_at, reopenings, after_closing, rating, returns, questions,
            objections, urged_at,
            recusal, created_at, asked_version, proven_at, remind_by, paused_seconds, paused_days, request_kind, request_until, request_reason, decider,
            extended, review_at, supporters, unsolved, merged, master, former
            """;

    /** Adds the row; its id comes back with the same round trip. What a new one has none of is left to the defaults. */
    @Insert("""
            INSERT INTO petition (number, version, state, app_id, person_hash, sealed, home, identity, urgency, category,
                subject, text, entry, lead_unit, behind_unit, offered_unit, resolver, respond_by, giver_by, handle_by, warn_at,
                supervise_at, stage, paused_at, answer_by, ended_at, wake_at, reopenings, after_closing, rating,
                returns, questions, objections, urged_at, recusal, created_at, asked_version, proven_at, remind_by)
            VALUES (#{row.number}, #{row.version}, #{row.state}, #{row.appId}, #{row.personHash}, #{row.sealed},
                #{row.home}, #{row.identity},
                #{row.urgency}, #{row.category}, #{row.subject}, #{row.text}, #{row.entry}, #{row.leadUnit},
                #{row.behindUnit}, #{row.offeredUnit}, #{row.resolver}, #{row.respondBy}, #{row.giverBy},
                #{row.handleBy}, #{row.warnAt}, #{row.superviseAt}, #{row.stage}, #{row.pausedAt}, #{row.answerBy},
                #{row.endedAt}, #{row.wakeAt}, #{row.reopenings}, #{row.afterClosing}, #{row.rating}, #{row.returns},
                #{row.questions}, #{row.objections}, #{row.urgedAt}, #{row.recusal}, #{row.createdAt},
                #{row.askedVersion}, #{row.provenAt}, #{row.remindBy})
            """)
    @Options(useGeneratedKeys = true, keyProperty = "id.value")
    void insert(@Param("row") PetitionRow row, @Param("id") GeneratedId id);

    /** Locks the row until the transaction ends. */
    @Select("SELECT " + COLUMNS + " FROM petition WHERE number = #{number} FOR UPDATE")
    @Nullable
    PetitionRow lock(@Param("number") String number);

    /** Locks both rows of a merger, in the order of their ids. */
    @Select("SELECT id FROM petition WHERE number IN (#{one}, #{other}) ORDER BY id FOR UPDATE")
    List<Long> lockBoth(@Param("one") String one, @Param("other") String other);

    /** {@return 1, or 0 where somebody else has changed it since it was read} */
    @Update("""
            UPDATE petition
               SET version = #{row.version}, state = #{row.state}, urgency = #{row.urgency},
                   category = #{row.category}, lead_unit = #{row.leadUnit},
                   behind_unit = #{row.behindUnit}, offered_unit = #{row.offeredUnit}, resolver = #{row.resolver},
                   respond_by = #{row.respondBy}, giver_by = #{row.giverBy}, handle_by = #{row.handleBy},
                   warn_at = #{row.warnAt}, supervise_at = #{row.superviseAt}, stage = #{row.stage},
                   paused_at = #{row.pausedAt}, answer_by = #{row.answerBy}, ended_at = #{row.endedAt},
                   wake_at = #{row.wakeAt},
                   reopenings = #{row.reopenings}, after_closing = #{row.afterClosing}, rating = #{row.rating},
                   returns = #{row.returns}, questions = #{row.questions}, objections = #{row.objections},
                   urged_at = #{row.urgedAt}, recusal = #{row.recusal},
                   identity = #{row.identity}, app_id = #{row.appId}, person_hash = #{row.personHash},
                   sealed = #{row.sealed}, asked_version = #{row.askedVersion}, proven_at = #{row.provenAt},
                   remind_by = #{row.remindBy}, paused_seconds = #{row.pausedSeconds},
                   paused_days = #{row.pausedDays}, request_kind = #{row.requestKind},
                   request_until = #{row.requestUntil}, request_reason = #{row.requestReason},
                   decider = #{row.decider}, extended = #{row.extended}, review_at = #{row.reviewAt},
                   supporters = #{row.supporters}, unsolved = #{row.unsolved},
                   merged = #{row.merged}, master = #{row.master}, former = #{row.former}
             WHERE id = #{row.id} AND version = #{seen}
            """)
    int update(@Param("row") PetitionRow row, @Param("seen") int seen);

    /** Has the clock look at what the unit leads. */
    @Update("""
            UPDATE petition SET wake_at = #{now}
             WHERE lead_unit = #{unit}
               AND state IN ('SUBMITTED', 'ACCEPTED', 'IN_PROGRESS', 'PENDING_RESIDENT', 'REOPENED')
            """)
    void wakeLed(@Param("unit") String unit, @Param("now") Instant now);

    /** And at what was offered to it. */
    @Update("""
            UPDATE petition SET wake_at = #{now} WHERE offered_unit = #{unit}
            """)
    void wakeOffered(@Param("unit") String unit, @Param("now") Instant now);

    /** Locks what the clock has to look at, as far as nobody else does; {@return the numbers, longest due first} */
    @Select("""
            SELECT number FROM petition WHERE wake_at <= #{now} ORDER BY wake_at, id LIMIT #{limit}
               FOR UPDATE SKIP LOCKED
            """)
    List<String> due(@Param("now") Instant now, @Param("limit") int limit);

    /** Nobody else looks at them meanwhile; no change of the petition itself. */
    @Update("""
            <script>
            UPDATE petition SET wake_at = #{until}
             WHERE number IN <foreach collection="numbers" item="one" open="(" separator="," close=")">#{one}</foreach>
            </script>
            """)
    void moveAhead(@Param("numbers") List<String> numbers, @Param("until") @Nullable Instant until);
}
