package cn.lianxin.content.readership;

import cn.lianxin.content.push.PushedArticle;
import cn.lianxin.content.push.PushedArticles;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What has been added up by now, and what WeChat has said so far. */
final class KnownFigures implements ReadFigures {
    private final FigureQueries queries;
    private final PushedArticles pushed;

    KnownFigures(FigureQueries queries, PushedArticles pushed) {
        this.queries = queries;
        this.pushed = pushed;
    }

    @Override
    public List<Figures> of(Collection<Long> articleIds) {
        return figures(articleIds, queries::views, queries::readers);
    }

    @Override
    public List<Figures> on(LocalDate day, Collection<Long> articleIds) {
        return figures(articleIds, ids -> queries.viewsOn(day, ids), msgids -> queries.readersOn(day, msgids));
    }

    @Override
    public Day day(LocalDate day) {
        return new Day(queries.allViewsOn(day), queries.allReadersOn(day));
    }

    private List<Figures> figures(
            Collection<Long> articleIds,
            Function<List<Long>, List<FigureQueries.Total>> ownViews,
            Function<List<String>, List<FigureQueries.Readers>> theirs) {
        if (articleIds.isEmpty()) {
            return List.of();
        }
        List<Long> ids = articleIds.stream().distinct().toList();
        Map<Long, Long> views = ownViews.apply(ids).stream()
                .collect(Collectors.toMap(FigureQueries.Total::articleId, FigureQueries.Total::views));
        Map<Long, Long> readers = readers(ids, theirs);
        return ids.stream()
                .map(id -> new Figures(id, views.getOrDefault(id, 0L), readers.get(id)))
                .toList();
    }

    @Override
    public long views(long articleId) {
        return queries.views(List.of(articleId)).stream()
                .mapToLong(FigureQueries.Total::views)
                .sum();
    }

    private Map<Long, Long> readers(List<Long> ids, Function<List<String>, List<FigureQueries.Readers>> theirs) {
        Map<String, Long> articles = new HashMap<>();
        pushed.latestOf(ids).stream()
                .filter(article -> article.msgDataId() != null)
                .forEach(article -> articles.put(msgid(article), article.articleId()));
        if (articles.isEmpty()) {
            return Map.of();
        }
        return theirs.apply(List.copyOf(articles.keySet())).stream()
                .filter(row -> articles.containsKey(row.msgid()))
                .collect(Collectors.toMap(row -> articles.get(row.msgid()), FigureQueries.Readers::readers));
    }

    /** What WeChat calls an article in its figures: the position counts from 1 here, and from 0 in its comments. */
    static String msgid(PushedArticle article) {
        return article.msgDataId() + "_" + article.position();
    }
}
