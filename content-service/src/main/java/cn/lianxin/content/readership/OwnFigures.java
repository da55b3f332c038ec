package cn.lianxin.content.readership;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What has been added up by now. */
final class OwnFigures implements ReadFigures {
    private final FigureQueries queries;

    OwnFigures(FigureQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<Figures> of(Collection<Long> articleIds) {
        if (articleIds.isEmpty()) {
            return List.of();
        }
        List<Long> ids = articleIds.stream().distinct().toList();
        Map<Long, Long> views = queries.views(ids).stream()
                .collect(Collectors.toMap(FigureQueries.Total::articleId, FigureQueries.Total::views));
        return ids.stream()
                .map(id -> new Figures(id, views.getOrDefault(id, 0L), null))
                .toList();
    }
}
