package cn.lianxin.content.article;

import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Reads what is published; drafts are not there. */
public interface ArticleQueries {
    String CARD = "SELECT id, title, digest, cover FROM article WHERE state = 'PUBLISHED' ";
    String NEWEST_FIRST = " ORDER BY published_at DESC, id DESC ";

    /** {@return that many of the newest, after passing over the first few} */
    @Select(CARD + NEWEST_FIRST + "LIMIT #{limit} OFFSET #{offset}")
    List<ArticleCard> newest(@Param("offset") int offset, @Param("limit") int limit);

    /** {@return the newest but this one} */
    @Select(CARD + "AND id <> #{id}" + NEWEST_FIRST + "LIMIT #{limit}")
    List<ArticleCard> others(@Param("id") long id, @Param("limit") int limit);

    /** {@return how many are published} */
    @Select("SELECT COUNT(*) FROM article WHERE state = 'PUBLISHED'")
    int count();

    /**
     * {@return those that have every word, newest first}
     *
     * @param query from {@link Bigrams#query}, not empty
     */
    @Select(CARD + "AND MATCH (search) AGAINST (#{query} IN BOOLEAN MODE)" + NEWEST_FIRST + "LIMIT #{limit}")
    List<ArticleCard> matching(@Param("query") String query, @Param("limit") int limit);

    /** {@return the article, null where nothing of this id is published} */
    @Select("""
            SELECT id, title, digest, author, body, published_at, COALESCE(code LIKE 'demo-%', FALSE) AS demo
              FROM article WHERE id = #{id} AND state = 'PUBLISHED'
            """)
    @Nullable
    PublishedArticle one(@Param("id") long id);
}
