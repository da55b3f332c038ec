package cn.lianxin.petition.walk;

import cn.lianxin.petition.lifecycle.PetitionEvent.Kind;
import cn.lianxin.petition.lifecycle.Stage;
import cn.lianxin.petition.lifecycle.State;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Looks at the tables as they are. */
interface WalkMapper {
    /** A petition, as far as the promises go. */
    record Row(
            long id,
            String number,
            int version,
            State state,
            String leadUnit,
            @Nullable String offeredUnit,
            @Nullable Instant respondBy,
            Instant handleBy,
            Stage stage,
            @Nullable Instant pausedAt,
            @Nullable Instant endedAt,
            @Nullable Instant wakeAt,
            @Nullable Instant reviewAt,
            int reopenings,
            int returns,
            int questions,
            int objections,
            int supporters,
            int merged,
            @Nullable State former) {}

    /** An event of one. */
    record Happened(
            int seq, Kind kind, State toState, @Nullable String detail) {}

    @Select("""
            SELECT id, number, version, state, lead_unit, offered_unit, respond_by, handle_by, stage, paused_at, ended_at,
                   wake_at, review_at, reopenings, returns, questions, objections, supporters, merged, former
              FROM petition ORDER BY id
            """)
    List<Row> petitions();

    @Select("SELECT seq, kind, to_state, detail FROM petition_event WHERE petition_id = #{petition} ORDER BY seq")
    List<Happened> events(@Param("petition") long petition);

    @Select("SELECT unit FROM helper_task WHERE petition_id = #{petition} AND NOT answered")
    List<String> helpers(@Param("petition") long petition);

    /** {@return codes of units and hashes of persons} */
    @Select("SELECT who FROM recusal WHERE petition_id = #{petition}")
    Set<String> recused(@Param("petition") long petition);

    @Select("SELECT unit FROM staff WHERE person_hash = #{hash}")
    @Nullable
    String unitOf(@Param("hash") String hash);

    @Select("SELECT DISTINCT kind FROM petition_event ORDER BY kind")
    List<String> kinds();
}
