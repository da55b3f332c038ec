package cn.lianxin.content.readership;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Reads totals, for lists and for the page itself. */
interface FigureQueries {
    record Total(long articleId, long views) {}

    @Select("""
            <script>
            SELECT article_id, views FROM page_total
             WHERE article_id IN <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<Total> views(@Param("ids") List<Long> ids);

    record Readers(String msgid, long readers) {}

    @Select("""
            <script>
            SELECT msgid, readers FROM wechat_article
             WHERE msgid IN <foreach collection="msgids" item="msgid" open="(" separator="," close=")">#{msgid}</foreach>
            </script>
            """)
    List<Readers> readers(@Param("msgids") List<String> msgids);

    @Select("""
            <script>
            SELECT article_id, SUM(views) AS views FROM page_view
             WHERE day = #{day}
               AND article_id IN <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
             GROUP BY article_id
            </script>
            """)
    List<Total> viewsOn(@Param("day") LocalDate day, @Param("ids") List<Long> ids);

    @Select("""
            <script>
            SELECT msgid, readers FROM wechat_day
             WHERE day = #{day}
               AND msgid IN <foreach collection="msgids" item="msgid" open="(" separator="," close=")">#{msgid}</foreach>
            </script>
            """)
    List<Readers> readersOn(@Param("day") LocalDate day, @Param("msgids") List<String> msgids);

    @Select("SELECT COALESCE(SUM(views), 0) FROM page_view WHERE day = #{day}")
    long allViewsOn(@Param("day") LocalDate day);

    @Select("SELECT readers FROM wechat_summary WHERE day = #{day}")
    @Nullable
    Long allReadersOn(@Param("day") LocalDate day);
}
