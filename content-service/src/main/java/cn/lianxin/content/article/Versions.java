package cn.lianxin.content.article;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Reads the saved texts of articles. */
public interface Versions {
    /** One of them without its text. */
    record Entry(
            long id,
            int number,
            Version.Kind kind,
            String staffId,
            String staffName,
            Instant savedAt,
            State stateBefore,
            String contentHash) {}

    /** {@return the newest of them} */
    @Select("""
            SELECT id, number, kind, staff_id, staff_name, saved_at, state_before, content_hash
              FROM article_version WHERE article_id = #{articleId} ORDER BY number DESC LIMIT #{limit}
            """)
    List<Entry> newest(@Param("articleId") long articleId, @Param("limit") int limit);

    /** {@return those that nobody has chosen or dropped yet, oldest first} */
    @Select("""
            SELECT id, number, kind, staff_id, staff_name, saved_at, state_before, content_hash
              FROM article_version WHERE article_id = #{articleId} AND kind = 'BESIDE' ORDER BY number
            """)
    List<Entry> beside(@Param("articleId") long articleId);

    /** {@return one of this article's, null where there is none of this number} */
    @Select("SELECT " + VersionMapper.COLUMNS
            + " FROM article_version WHERE article_id = #{articleId} AND number = #{number}")
    @Nullable
    Version one(@Param("articleId") long articleId, @Param("number") int number);

    /** {@return the latest with this hash, null where none was ever saved} */
    @Select("SELECT " + VersionMapper.COLUMNS
            + " FROM article_version WHERE article_id = #{articleId} AND content_hash = #{hash}"
            + " ORDER BY number DESC LIMIT 1")
    @Nullable
    Version withHash(@Param("articleId") long articleId, @Param("hash") String hash);

    /** {@return the staff ids of everybody who wrote a part of it} */
    @Select("SELECT DISTINCT staff_id FROM article_version WHERE article_id = #{articleId}")
    Set<String> authors(@Param("articleId") long articleId);
}
