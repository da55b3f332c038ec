package cn.lianxin.content.article;

import java.util.List;
import java.util.Set;

/** Finds articles for the office by their words, whatever their state. */
public final class ArticleSearch {
    private final DraftQueries queries;

    ArticleSearch(DraftQueries queries) {
        this.queries = queries;
    }

    /** @param total on all pages */
    public record Page(List<DraftQueries.Listed> rows, int total) {}

    /**
     * {@return a page of what has every word}
     *
     * @param words as typed; blank for all
     * @param page from 1
     */
    public Page page(Set<State> states, String words, int page, int size) {
        String query = words.isBlank() ? null : Bigrams.query(words);
        if (query != null && query.isEmpty()) {
            return new Page(List.of(), 0);
        }
        int total = queries.count(states, query);
        return new Page(queries.page(states, query, (page - 1) * size, size), total);
    }
}
