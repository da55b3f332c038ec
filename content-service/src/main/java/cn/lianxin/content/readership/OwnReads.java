package cn.lianxin.content.readership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Reads what was counted on our own pages, for reports. */
interface OwnReads {
    record Article(long id, String title, @Nullable Instant publishedAt) {}

    record Day(LocalDate day, long views, long readers) {}

    record Group(String groupCode, long views, long readers) {}

    record FromSource(Source source, long views) {}

    record Best(long articleId, String title, long views) {}

    @Select("SELECT id, title, published_at FROM article WHERE id = #{id}")
    @Nullable
    Article article(@Param("id") long id);

    @Select("""
            SELECT v.day, v.views, COALESCE(r.readers, 0) AS readers
              FROM (SELECT day, SUM(views) AS views FROM page_view WHERE article_id = #{id} GROUP BY day) v
              LEFT JOIN page_readers r ON r.article_id = #{id} AND r.day = v.day AND r.group_code = ''
             ORDER BY v.day
            """)
    List<Day> days(@Param("id") long id);

    /** {@return through which groups' links it was read, most first; readers are added up over days} */
    @Select("""
            SELECT v.group_code, v.views, COALESCE(r.readers, 0) AS readers
              FROM (SELECT group_code, SUM(views) AS views FROM page_view
                     WHERE article_id = #{id} AND group_code <> '' GROUP BY group_code) v
              LEFT JOIN (SELECT group_code, SUM(readers) AS readers FROM page_readers
                          WHERE article_id = #{id} GROUP BY group_code) r ON r.group_code = v.group_code
             ORDER BY v.views DESC, v.group_code
            """)
    List<Group> groups(@Param("id") long id);

    @Select("""
            SELECT source, SUM(views) AS views FROM page_view WHERE article_id = #{id} GROUP BY source
             ORDER BY views DESC, source
            """)
    List<FromSource> sources(@Param("id") long id);

    /** {@return each day's views and readers of all articles, first and last day included} */
    @Select("""
            SELECT v.day, v.views, COALESCE(r.readers, 0) AS readers
              FROM (SELECT day, SUM(views) AS views FROM page_view
                     WHERE day BETWEEN #{from} AND #{to} GROUP BY day) v
              LEFT JOIN (SELECT day, SUM(readers) AS readers FROM page_readers
                          WHERE day BETWEEN #{from} AND #{to} AND group_code = '' GROUP BY day) r ON r.day = v.day
             ORDER BY v.day
            """)
    List<Day> daysOfAll(@Param("from") LocalDate from, @Param("to") LocalDate to);

    @Select("""
            SELECT a.id AS article_id, a.title, SUM(v.views) AS views
              FROM page_view v JOIN article a ON a.id = v.article_id
             WHERE v.day BETWEEN #{from} AND #{to}
             GROUP BY a.id, a.title ORDER BY views DESC, a.id DESC LIMIT #{limit}
            """)
    List<Best> best(@Param("from") LocalDate from, @Param("to") LocalDate to, @Param("limit") int limit);
}
