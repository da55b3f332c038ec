package cn.lianxin.content.article;

import cn.lianxin.config.store.GeneratedId;
import cn.lianxin.config.store.Schema;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;

/** Brings in what was written elsewhere, and searches; what is written here goes through {@link Drafts}. */
public final class Articles {
    private final Schema schema;
    private final ArticleMapper rows;
    private final ArticleQueries queries;

    Articles(Schema schema, ArticleQueries queries) {
        this.schema = schema;
        this.rows = schema.mapper(ArticleMapper.class);
        this.queries = queries;
    }

    /**
     * Keeps a new article, its body cleaned.
     *
     * @return its id; that of the one kept before, unchanged, where its code is known
     */
    public long add(NewArticle article) {
        String code = article.code();
        Long known = code == null ? null : rows.idOf(code);
        return known == null ? insert(article) : known;
    }

    /** {@return the newest with all these words; none where the text has no letter or digit} */
    public List<ArticleCard> search(String words, int limit) {
        String query = Bigrams.query(words);
        return query.isEmpty() ? List.of() : queries.matching(query, limit);
    }

    private long insert(NewArticle article) {
        var generated = new GeneratedId();
        try {
            schema.transaction().executeWithoutResult(status -> rows.insert(row(article), generated));
            return generated.value();
        } catch (DuplicateKeyException another) {
            // Two processes that start at once import the same; the other one was first.
            Long first = article.code() == null ? null : rows.idOf(article.code());
            if (first == null) {
                throw another;
            }
            return first;
        }
    }

    private static ArticleMapper.Row row(NewArticle article) {
        String body = SafeHtml.clean(article.body());
        var content = new Content(
                article.title(), article.author(), article.digest(), article.cover(), null, null, null, body);
        return new ArticleMapper.Row(
                article.code(),
                article.title(),
                article.digest(),
                article.author(),
                article.cover(),
                body,
                Bigrams.index(article.title(), article.digest(), SafeHtml.text(body)),
                article.publishedAt() == null ? State.DRAFT : State.PUBLISHED,
                content.hash(),
                article.publishedAt());
    }
}
