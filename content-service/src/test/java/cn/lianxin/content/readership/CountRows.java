package cn.lianxin.content.readership;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** What has been counted, as it stands in the tables. */
interface CountRows {
    record Row(long articleId, LocalDate day, String groupCode, Source source, long views) {}

    record Readers(long articleId, LocalDate day, String groupCode, long readers) {}

    @Select("SELECT article_id, day, group_code, source, views FROM page_view ORDER BY article_id, day, group_code")
    List<Row> views();

    @Select("SELECT article_id, day, group_code, readers FROM page_readers ORDER BY article_id, day, group_code")
    List<Readers> readers();

    @Select("SELECT COALESCE(SUM(views), 0) FROM page_view WHERE article_id = #{articleId}")
    long total(long articleId);

    @Select("SELECT COUNT(*) FROM reader_salt")
    int salts();

    @Update("RENAME TABLE page_readers TO page_readers_away")
    void hideReaders();

    @Update("RENAME TABLE page_readers_away TO page_readers")
    void showReaders();
}
