package cn.lianxin.content.article;

import cn.lianxin.config.store.GeneratedId;
import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Writes articles that are brought in; {@link Articles} alone may call it. */
interface ArticleMapper {
    /**
     * A row to write.
     *
     * @param search its words, from {@link Bigrams#index}
     */
    record Row(
            @Nullable String code,
            String title,
            String digest,
            String author,
            @Nullable String cover,
            String body,
            String search,
            State state,
            String contentHash,
            @Nullable Instant publishedAt) {}

    @Insert("""
            INSERT INTO article (code, title, digest, author, cover, body, search, state, published_at, updated_at,
                                 content_hash, version)
            VALUES (#{row.code}, #{row.title}, #{row.digest}, #{row.author}, #{row.cover}, #{row.body}, #{row.search},
                    #{row.state}, #{row.publishedAt}, #{row.publishedAt}, #{row.contentHash}, 0)
            """)
    @Options(useGeneratedKeys = true, keyProperty = "generated.value")
    int insert(@Param("row") Row row, @Param("generated") GeneratedId generated);

    /** {@return the id of the article that an import knows by this code, null where there is none} */
    @Select("SELECT id FROM article WHERE code = #{code}")
    @Nullable
    Long idOf(@Param("code") String code);
}
