package cn.lianxin.content.editor;

import cn.lianxin.config.identity.ListedGroup;
import cn.lianxin.content.readership.GroupNames;
import cn.lianxin.content.readership.Report;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The links of an article, one for each group.
 *
 * @param pages of {@link #PAGE} groups each
 */
record LinksView(
        long id,
        String title,
        String level,
        String town,
        List<Choice> levels,
        List<Choice> towns,
        String found,
        int page,
        int pages,
        List<Row> rows) {
    static final int PAGE = 100;

    private static final List<String> LEVELS = List.of("DISTRICT", "TOWN", "COMMUNITY", "ESTATE", "BUILDING");

    record Choice(String value, String words) {}

    record Row(String code, String name, String level, String town, String link, String views) {}

    /** What of all groups is wanted; empty for any. */
    record Wanted(String level, String town, int page) {}

    static LinksView of(
            long id,
            String title,
            GroupNames groups,
            Wanted wanted,
            Map<String, Report.GroupReads> reads,
            Function<String, String> link) {
        List<ListedGroup> found = groups.all().stream()
                .filter(group -> wanted.level().isEmpty() || group.level().equals(wanted.level()))
                .filter(group -> wanted.town().isEmpty() || wanted.town().equals(code(groups.town(group))))
                .toList();
        int pages = Math.max(1, (found.size() + PAGE - 1) / PAGE);
        int page = Math.clamp(wanted.page(), 1, pages);
        return new LinksView(
                id,
                title,
                wanted.level(),
                wanted.town(),
                LEVELS.stream()
                        .map(level -> new Choice(level, Counts.level(level)))
                        .toList(),
                groups.all().stream()
                        .filter(group -> group.level().equals("TOWN"))
                        .map(group -> new Choice(group.code(), group.name()))
                        .toList(),
                Counts.of((long) found.size()),
                page,
                pages,
                found.stream()
                        .skip((page - 1L) * PAGE)
                        .limit(PAGE)
                        .map(group -> row(group, groups, reads.get(group.code()), link))
                        .toList());
    }

    private static Row row(
            ListedGroup group, GroupNames groups, Report.@Nullable GroupReads read, Function<String, String> link) {
        ListedGroup town = groups.town(group);
        return new Row(
                group.code(),
                group.name(),
                Counts.level(group.level()),
                town == null ? "" : town.name(),
                link.apply(group.code()),
                Counts.of(read == null ? 0L : read.views()));
    }

    private static String code(@Nullable ListedGroup group) {
        return group == null ? "" : group.code();
    }
}
