package cn.lianxin.content.article;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The saved texts of articles; the article's row is locked by whoever writes here. */
interface VersionMapper {
    String COLUMNS = "id, article_id, number, kind, staff_id, staff_name, saved_at, state_before, content_hash, title,"
            + " author, digest, cover, crop235, crop11, source_url, body";

    /** @param autoBase base of a text beside that the page saved by itself; null where nothing may take its place */
    @Insert("""
            INSERT INTO article_version (article_id, number, kind, staff_id, staff_name, saved_at, state_before,
                                         content_hash, title, author, digest, cover, crop235, crop11, source_url, body,
                                         auto_base)
            VALUES (#{v.articleId}, #{v.number}, #{v.kind}, #{v.staffId}, #{v.staffName}, #{v.savedAt}, #{v.stateBefore},
                    #{v.contentHash}, #{v.title}, #{v.author}, #{v.digest}, #{v.cover}, #{v.crop235}, #{v.crop11},
                    #{v.sourceUrl}, #{v.body}, #{autoBase})
            """)
    int insert(@Param("v") Version version, @Param("autoBase") @Nullable String autoBase);

    /** A text that a later one of the same person and sitting takes the place of. */
    @Update("""
            UPDATE article_version
               SET kind = #{v.kind}, saved_at = #{v.savedAt}, content_hash = #{v.contentHash}, title = #{v.title},
                   author = #{v.author}, digest = #{v.digest}, cover = #{v.cover}, crop235 = #{v.crop235},
                   crop11 = #{v.crop11}, source_url = #{v.sourceUrl}, body = #{v.body}
             WHERE id = #{v.id} AND (kind = 'AUTO' OR (kind = 'BESIDE' AND auto_base IS NOT NULL))
            """)
    int replace(@Param("v") Version version);

    /** What is handed in, or chosen, is never written over. */
    @Update("UPDATE article_version SET kind = #{to} WHERE article_id = #{articleId} AND kind = #{from}")
    int turn(@Param("articleId") long articleId, @Param("from") Version.Kind from, @Param("to") Version.Kind to);

    @Update("UPDATE article_version SET kind = 'SETTLED' WHERE id = #{id} AND kind = 'BESIDE'")
    int settle(@Param("id") long id);

    @Select("SELECT " + COLUMNS + " FROM article_version WHERE article_id = #{articleId} ORDER BY number DESC LIMIT 1")
    @Nullable
    Version latest(@Param("articleId") long articleId);

    /** {@return the latest text with this hash, null where none was ever saved} */
    @Select("SELECT " + COLUMNS + " FROM article_version WHERE article_id = #{articleId} AND content_hash = #{hash}"
            + " ORDER BY number DESC LIMIT 1")
    @Nullable
    Version withHash(@Param("articleId") long articleId, @Param("hash") String hash);

    @Select("SELECT " + COLUMNS + " FROM article_version WHERE article_id = #{articleId} AND number = #{number}")
    @Nullable
    Version numbered(@Param("articleId") long articleId, @Param("number") int number);

    /** A text beside that somebody has saved by hand as well: nothing takes its place any more. */
    @Update("UPDATE article_version SET auto_base = NULL WHERE id = #{id}")
    int keep(@Param("id") long id);

    /** {@return the latest beside that their page saved by itself from that base, null where there is none} */
    @Select("SELECT " + COLUMNS + " FROM article_version WHERE article_id = #{articleId} AND staff_id = #{staffId}"
            + " AND kind = 'BESIDE' AND auto_base = #{base} ORDER BY number DESC LIMIT 1")
    @Nullable
    Version autoBeside(
            @Param("articleId") long articleId, @Param("staffId") String staffId, @Param("base") String base);
}
