package cn.lianxin.content.readership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The views of some entries, added up in memory before they go to MySQL. */
final class Sums {
    /** Rows of one statement, which stays far below MySQL's 16 MB. */
    private static final int ROWS = 1000;

    private final Map<Cell, Long> views = new HashMap<>();
    private final Map<Long, Long> totals = new HashMap<>();
    private final Map<Scope, Set<String>> readers = new HashMap<>();

    private final KnownReaders known;

    Sums(KnownReaders known) {
        this.known = known;
    }

    private record Cell(long articleId, LocalDate day, String group, Source source) {}

    /** @param group empty for the article as a whole */
    private record Scope(long articleId, LocalDate day, String group) {}

    /** A reader of a day whose row is there. */
    private record Known(Scope scope, String reader) {}

    /** Readers whose rows are known to be there, so that who opens a page again costs MySQL nothing. */
    static final class KnownReaders {
        private static final int MOST = 100_000;

        private final Set<Known> rows = new HashSet<>();

        private boolean contains(Scope scope, String reader) {
            return rows.contains(new Known(scope, reader));
        }

        /** After the commit alone: before it, the rows may still go. */
        void keep(Sums stored) {
            if (rows.size() > MOST) {
                rows.clear();
            }
            stored.readers.forEach((scope, all) -> all.forEach(reader -> rows.add(new Known(scope, reader))));
        }
    }

    void add(View view) {
        views.merge(new Cell(view.articleId(), view.day(), view.group(), view.source()), 1L, Long::sum);
        totals.merge(view.articleId(), 1L, Long::sum);
        reader(view, "");
        if (!view.group().isEmpty()) {
            reader(view, view.group());
        }
    }

    private void reader(View view, String group) {
        var scope = new Scope(view.articleId(), view.day(), group);
        if (!known.contains(scope, view.reader())) {
            readers.computeIfAbsent(scope, fresh -> new HashSet<>()).add(view.reader());
        }
    }

    void store(TallyMapper rows, ReaderMapper people) {
        var sums = new ArrayList<TallyMapper.Sum>();
        views.forEach((cell, count) ->
                sums.add(new TallyMapper.Sum(cell.articleId, cell.day, cell.group, cell.source, count)));
        inParts(sums).forEach(rows::add);
        var more = new ArrayList<TallyMapper.Total>();
        totals.forEach((article, count) -> more.add(new TallyMapper.Total(article, count)));
        inParts(more).forEach(rows::addTotals);
        readers.forEach((scope, all) -> store(people, scope, List.copyOf(all)));
    }

    private static void store(ReaderMapper people, Scope scope, List<String> all) {
        int fresh = 0;
        for (List<String> part : inParts(all)) {
            fresh += people.addReaders(scope.articleId, scope.day, scope.group, part);
        }
        if (fresh > 0) {
            people.countReaders(scope.articleId, scope.day, scope.group, fresh);
        }
    }

    private static <T> List<List<T>> inParts(List<T> all) {
        var parts = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += ROWS) {
            parts.add(all.subList(from, Math.min(all.size(), from + ROWS)));
        }
        return parts;
    }
}
