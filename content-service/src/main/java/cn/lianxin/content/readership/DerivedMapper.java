package cn.lianxin.content.readership;

import java.time.LocalDate;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Rows made from WeChat's answers, a day's at a time; {@link Derived} alone may call it. */
interface DerivedMapper {
    @Delete("DELETE FROM wechat_article WHERE published = #{day}")
    void clearArticles(@Param("day") LocalDate day);

    @Delete("DELETE FROM wechat_source WHERE published = #{day}")
    void clearSources(@Param("day") LocalDate day);

    @Delete("DELETE FROM wechat_day WHERE day = #{day}")
    void clearDay(@Param("day") LocalDate day);

    /** An article's id names its publication, so that two days never have the same. */
    @Insert("""
            INSERT INTO wechat_article
                (msgid, published, as_of, readers, sharers, zaikan, likes, comments, is_final, mark)
            VALUES (#{msgid}, #{published}, #{asOf}, #{figures.readers}, #{figures.sharers}, #{figures.zaikan},
                    #{figures.likes}, #{figures.comments}, #{figures.isFinal}, #{mark})
                ON DUPLICATE KEY UPDATE msgid = msgid
            """)
    void article(
            @Param("msgid") String msgid,
            @Param("published") LocalDate published,
            @Param("asOf") LocalDate asOf,
            @Param("figures") WechatFigures figures,
            @Param("mark") Derivation.@Nullable Mark mark);

    @Insert("""
            INSERT INTO wechat_source (msgid, published, scene, readers)
            VALUES (#{msgid}, #{published}, #{scene}, #{readers})
                ON DUPLICATE KEY UPDATE msgid = msgid
            """)
    void source(
            @Param("msgid") String msgid,
            @Param("published") LocalDate published,
            @Param("scene") String scene,
            @Param("readers") long readers);

    @Insert("""
            INSERT INTO wechat_day (msgid, day, readers, is_final)
            VALUES (#{msgid}, #{day}, #{figures.readers}, #{figures.isFinal})
            """)
    void read(@Param("msgid") String msgid, @Param("day") LocalDate day, @Param("figures") WechatFigures figures);

    @Insert("""
            INSERT INTO wechat_summary (day, readers, sharers, is_final)
            VALUES (#{day}, #{figures.readers}, #{figures.sharers}, #{figures.isFinal})
                ON DUPLICATE KEY UPDATE readers = VALUES(readers), sharers = VALUES(sharers),
                                        is_final = VALUES(is_final)
            """)
    void summary(@Param("day") LocalDate day, @Param("figures") WechatFigures figures);
}
