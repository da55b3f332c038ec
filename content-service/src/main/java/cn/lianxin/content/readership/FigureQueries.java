package cn.lianxin.content.readership;

import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

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
}
