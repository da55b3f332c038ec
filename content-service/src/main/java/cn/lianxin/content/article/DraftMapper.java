package cn.lianxin.content.article;

import cn.lianxin.config.store.GeneratedId;
import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Writes what editors write; {@link Drafts} and {@link Approvals} alone may call it. */
interface DraftMapper {
    @Insert("""
            INSERT INTO article (title, author, digest, cover, crop235, crop11, source_url, body, search, state,
                                 content_hash, editor, editor_name, updated_at, version)
            VALUES (#{content.title}, #{content.author}, #{content.digest}, #{content.cover}, #{content.crop235},
                    #{content.crop11}, #{content.sourceUrl}, #{content.body}, #{search}, 'DRAFT',
                    #{hash}, #{editor}, #{editorName}, #{now}, 0)
            """)
    @Options(useGeneratedKeys = true, keyProperty = "generated.value")
    int insert(
            @Param("content") Content content,
            @Param("search") String search,
            @Param("hash") String hash,
            @Param("editor") String editor,
            @Param("editorName") String editorName,
            @Param("now") Instant now,
            @Param("generated") GeneratedId generated);

    /** {@return the article, nobody else's to change until the transaction ends} */
    @Select("SELECT " + DraftQueries.COLUMNS + " FROM article WHERE id = #{id} FOR UPDATE")
    @Nullable
    Draft lock(@Param("id") long id);

    @Update("""
            UPDATE article
               SET title = #{content.title}, author = #{content.author}, digest = #{content.digest},
                   cover = #{content.cover}, crop235 = #{content.crop235}, crop11 = #{content.crop11},
                   source_url = #{content.sourceUrl}, body = #{content.body}, search = #{search},
                   content_hash = #{hash}, state = #{state}, updated_at = #{now}, version = version + 1
             WHERE id = #{id} AND version = #{version}
            """)
    int write(
            @Param("id") long id,
            @Param("version") int version,
            @Param("content") Content content,
            @Param("search") String search,
            @Param("hash") String hash,
            @Param("state") State state,
            @Param("now") Instant now);

    @Update("""
            UPDATE article
               SET state = #{after.state}, round = #{after.round}, returned_from = #{after.returnedFrom},
                   content_hash = #{after.contentHash}, approved_hash = #{after.approvedHash},
                   published_at = #{after.publishedAt}, updated_at = #{after.updatedAt}, version = version + 1
             WHERE id = #{after.id} AND version = #{after.version}
            """)
    int move(@Param("after") Draft after);
}
