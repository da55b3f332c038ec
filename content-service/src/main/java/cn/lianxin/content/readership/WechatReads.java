package cn.lianxin.content.readership;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Reads what WeChat has said, for reports. */
interface WechatReads {
    record Article(LocalDate asOf, long readers, Derivation.@Nullable Mark mark) {}

    record Day(LocalDate day, long readers) {}

    record Scene(String scene, long readers) {}

    @Select("SELECT as_of, readers, mark FROM wechat_article WHERE msgid = #{msgid}")
    @Nullable
    Article article(@Param("msgid") String msgid);

    @Select("SELECT day, readers FROM wechat_day WHERE msgid = #{msgid} ORDER BY day")
    List<Day> days(@Param("msgid") String msgid);

    @Select("SELECT scene, readers FROM wechat_source WHERE msgid = #{msgid} ORDER BY readers DESC, scene")
    List<Scene> scenes(@Param("msgid") String msgid);

    /** {@return the account's readers of each day, first and last day included} */
    @Select("SELECT day, readers FROM wechat_summary WHERE day BETWEEN #{from} AND #{to} ORDER BY day")
    List<Day> summary(@Param("from") LocalDate from, @Param("to") LocalDate to);

    /** {@return what was or is to be collected for the days since then, newest first} */
    @Select("""
            SELECT kind, day, state, failures, code, asked_at FROM collection
             WHERE day >= #{since} OR state NOT IN ('DONE') ORDER BY day DESC, kind LIMIT 60
            """)
    List<Collection> collections(@Param("since") LocalDate since);
}
