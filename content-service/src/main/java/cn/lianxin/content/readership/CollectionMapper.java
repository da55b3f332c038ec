package cn.lianxin.content.readership;

import cn.lianxin.config.wechat.DatacubeCalls.Figures;
import cn.lianxin.content.readership.Collection.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** What WeChat is asked for, and what it answered; {@link Collector} alone may write. */
interface CollectionMapper {
    /** Plans what is not planned yet. */
    @Insert("""
            INSERT IGNORE INTO collection (kind, day, state, failures, wake_at)
            VALUES (#{kind}, #{day}, 'WAITING', 0, #{now})
            """)
    void plan(@Param("kind") Figures kind, @Param("day") LocalDate day, @Param("now") Instant now);

    @Select("""
            SELECT kind, day, state, failures, code, asked_at FROM collection
             WHERE wake_at <= #{now} ORDER BY wake_at LIMIT #{limit} FOR UPDATE SKIP LOCKED
            """)
    List<Collection> due(@Param("now") Instant now, @Param("limit") int limit);

    @Update("UPDATE collection SET wake_at = #{until} WHERE kind = #{kind} AND day = #{day}")
    void wakeAt(@Param("kind") Figures kind, @Param("day") LocalDate day, @Param("until") Instant until);

    @Update("""
            UPDATE collection SET state = #{state}, failures = #{failures}, code = #{code}, asked_at = #{now},
                                  wake_at = #{wakeAt}
             WHERE kind = #{kind} AND day = #{day}
            """)
    int asked(
            @Param("kind") Figures kind,
            @Param("day") LocalDate day,
            @Param("state") State state,
            @Param("failures") int failures,
            @Param("code") @Nullable Integer code,
            @Param("now") Instant now,
            @Param("wakeAt") @Nullable Instant wakeAt);

    @Insert("""
            INSERT INTO wechat_answer (kind, day, asked_at, body) VALUES (#{kind}, #{day}, #{now}, #{body})
            """)
    void keep(
            @Param("kind") Figures kind,
            @Param("day") LocalDate day,
            @Param("now") Instant now,
            @Param("body") String body);

    /** {@return all answers of that day, oldest first} */
    @Select("""
            SELECT id, kind, day, asked_at, body FROM wechat_answer
             WHERE kind = #{kind} AND day = #{day} ORDER BY id
            """)
    List<RawAnswer> answers(@Param("kind") Figures kind, @Param("day") LocalDate day);

    /** {@return of what days there are answers} */
    @Select("SELECT DISTINCT kind, day FROM wechat_answer ORDER BY kind, day")
    List<AnsweredDay> answeredDays();

    record AnsweredDay(Figures kind, LocalDate day) {}
}
