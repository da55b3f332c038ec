package cn.lianxin.content.push;

import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** What WeChat told of pushes, whether we know them yet or not. */
interface ResultMapper {
    /** @param status {@code send success}, {@code send fail}, {@code err(n)}, or {@code publish n} */
    record Result(String status, int sent) {}

    /** A doubled event changes nothing. */
    @Insert("""
            INSERT IGNORE INTO push_result (app_id, msg_id, status, at, sent)
            VALUES (#{appId}, #{msgId}, #{result.status}, #{at}, #{result.sent})
            """)
    int keep(
            @Param("appId") String appId,
            @Param("msgId") String msgId,
            @Param("result") Result result,
            @Param("at") Instant at);

    @Select("SELECT status, sent FROM push_result WHERE app_id = #{appId} AND msg_id = #{msgId}")
    @Nullable
    Result of(@Param("appId") String appId, @Param("msgId") String msgId);
}
