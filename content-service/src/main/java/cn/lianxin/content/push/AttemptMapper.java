package cn.lianxin.content.push;

import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Calls that may have sent something, and what happened to a push. */
interface AttemptMapper {
    /** How a call ended. */
    enum Outcome {
        ACCEPTED,
        KNOWN,
        REFUSED,
        NOT_SENT,
        LOST
    }

    @Select("SELECT COALESCE(MAX(n), 0) FROM push_attempt WHERE push_id = #{push}")
    int last(@Param("push") long push);

    @Insert("INSERT INTO push_attempt (push_id, n, began_at) VALUES (#{push}, #{n}, #{now})")
    int begin(@Param("push") long push, @Param("n") int n, @Param("now") Instant now);

    @Update("""
            UPDATE push_attempt SET ended_at = #{now}, outcome = #{outcome}, code = #{code}
             WHERE push_id = #{push} AND ended_at IS NULL
            """)
    int end(
            @Param("push") long push,
            @Param("now") Instant now,
            @Param("outcome") Outcome outcome,
            @Param("code") @Nullable Integer code);

    @Insert("""
            INSERT INTO push_event (push_id, at, who, state, reason, code)
            VALUES (#{push.id}, #{now}, #{who}, #{push.state}, #{push.reason}, #{push.code})
            """)
    int record(@Param("push") Push push, @Param("now") Instant now, @Param("who") @Nullable String who);
}
