package cn.lianxin.content.readership;

import cn.lianxin.config.calendar.WorkingCalendar;
import cn.lianxin.config.identity.GroupDirectory;
import cn.lianxin.config.identity.ListedGroup;
import cn.lianxin.config.store.Schema;
import cn.lianxin.content.push.PushedArticle;
import cn.lianxin.content.push.PushedArticles;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts reports together; reads only. */
public final class Reports {
    private static final int BEST = 10;
    private static final int OVERVIEW_DAYS = 30;
    private static final int COLLECTION_DAYS = 7;

    /** From the top of the chain down. */
    private static final List<String> LEVELS = List.of("DISTRICT", "TOWN", "COMMUNITY", "ESTATE", "BUILDING");

    private final OwnReads own;
    private final WechatReads wechat;
    private final ReadFigures figures;
    private final GroupDirectory groups;
    private final PushedArticles pushed;
    private final InstantSource clock;

    Reports(Schema schema, ReadFigures figures, GroupDirectory groups, PushedArticles pushed, InstantSource clock) {
        this.own = schema.mapper(OwnReads.class);
        this.wechat = schema.mapper(WechatReads.class);
        this.figures = figures;
        this.groups = groups;
        this.pushed = pushed;
        this.clock = clock;
    }

    /** {@return the title of an article, published or not; empty where there is none} */
    public Optional<String> title(long articleId) {
        return Optional.ofNullable(own.article(articleId)).map(OwnReads.Article::title);
    }

    /** {@return the report of an article, published or not; empty where there is none} */
    public Optional<Report> article(long articleId) {
        return Optional.ofNullable(own.article(articleId)).map(this::report);
    }

    private Report report(OwnReads.Article article) {
        PushedArticle push =
                pushed.latestOf(List.of(article.id())).stream().findFirst().orElse(null);
        String msgid = push == null || push.msgDataId() == null ? "" : KnownFigures.msgid(push);
        List<OwnReads.Day> ownDays = own.days(article.id());
        List<Report.GroupReads> read = groups(article.id());
        return new Report(
                article.id(),
                article.title(),
                push,
                wechat(msgid),
                ownDays.stream().mapToLong(OwnReads.Day::views).sum(),
                ownDays.stream().mapToLong(OwnReads.Day::readers).sum(),
                days(ownDays, wechat.days(msgid)),
                levels(read),
                read,
                wechat.scenes(msgid).stream()
                        .map(scene -> new Report.From(scene.scene(), scene.readers()))
                        .toList(),
                own.sources(article.id()).stream()
                        .map(from -> new Report.From(from.source().words(), from.views()))
                        .toList());
    }

    private Report.@Nullable Wechat wechat(String msgid) {
        WechatReads.Article known = wechat.article(msgid);
        if (known == null) {
            return null;
        }
        Derivation.Mark mark = known.mark();
        Report.Odd odd = mark == null
                ? null
                : switch (mark) {
                    case SMALLER -> Report.Odd.SMALLER;
                    case MISSING -> Report.Odd.MISSING;
                };
        return new Report.Wechat(known.readers(), known.asOf(), odd);
    }

    /** {@return through which groups an article was read, by their codes} */
    public Map<String, Report.GroupReads> byGroup(long articleId) {
        return groups(articleId).stream().collect(Collectors.toMap(Report.GroupReads::code, group -> group));
    }

    private List<Report.GroupReads> groups(long articleId) {
        List<OwnReads.Group> read = own.groups(articleId);
        GroupNames names = GroupNames.of(groups);
        return read.stream().map(group -> named(group, names)).toList();
    }

    private static Report.GroupReads named(OwnReads.Group read, GroupNames names) {
        ListedGroup group = names.group(read.groupCode());
        ListedGroup town = group == null ? null : names.town(group);
        return new Report.GroupReads(
                read.groupCode(),
                group == null ? read.groupCode() : group.name(),
                group == null ? "" : group.level(),
                town == null ? "" : town.name(),
                read.views(),
                read.readers());
    }

    private static List<Report.LevelReads> levels(List<Report.GroupReads> groups) {
        Map<String, List<Report.GroupReads>> byLevel =
                groups.stream().collect(Collectors.groupingBy(Report.GroupReads::level));
        return byLevel.entrySet().stream()
                .sorted(Comparator.comparingInt(level -> place(level.getKey())))
                .map(level -> new Report.LevelReads(
                        level.getKey(),
                        level.getValue().size(),
                        level.getValue().stream()
                                .mapToLong(Report.GroupReads::views)
                                .sum()))
                .toList();
    }

    private static int place(String level) {
        int place = LEVELS.indexOf(level);
        return place < 0 ? LEVELS.size() : place;
    }

    /** {@return how much of everything was read} */
    public Overview overview() {
        LocalDate today = clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
        LocalDate yesterday = today.minusDays(1);
        LocalDate first = today.withDayOfMonth(1);
        LocalDate start = today.minusDays(OVERVIEW_DAYS - 1L);
        List<OwnReads.Best> best = own.best(first, today, BEST);
        Map<Long, Long> readers = new HashMap<>();
        figures.of(best.stream().map(OwnReads.Best::articleId).toList())
                .forEach(one -> readers.put(one.articleId(), one.readers()));
        return new Overview(
                today,
                span(yesterday, yesterday),
                span(first, today),
                days(own.daysOfAll(start, today), wechat.summary(start, today)),
                best.stream()
                        .map(one -> new Overview.Best(
                                one.articleId(), one.title(), one.views(), readers.get(one.articleId())))
                        .toList(),
                wechat.collections(today.minusDays(COLLECTION_DAYS)));
    }

    private Overview.Span span(LocalDate from, LocalDate to) {
        List<OwnReads.Day> days = own.daysOfAll(from, to);
        List<WechatReads.Day> theirs = wechat.summary(from, to);
        return new Overview.Span(
                days.stream().mapToLong(OwnReads.Day::views).sum(),
                days.stream().mapToLong(OwnReads.Day::readers).sum(),
                theirs.isEmpty()
                        ? null
                        : theirs.stream().mapToLong(WechatReads.Day::readers).sum());
    }

    /** Each day from the first with a figure to the last, those without one as well. */
    private static List<Report.Day> days(List<OwnReads.Day> own, List<WechatReads.Day> wechat) {
        var all = new TreeMap<LocalDate, OwnReads.Day>();
        own.forEach(day -> all.put(day.day(), day));
        var theirs = new TreeMap<LocalDate, Long>();
        wechat.forEach(day -> theirs.put(day.day(), day.readers()));
        var dates = new TreeMap<LocalDate, Boolean>();
        all.keySet().forEach(day -> dates.put(day, true));
        theirs.keySet().forEach(day -> dates.put(day, true));
        var days = new ArrayList<Report.Day>();
        if (!dates.isEmpty()) {
            dates.firstKey().datesUntil(dates.lastKey().plusDays(1)).forEach(date -> {
                OwnReads.Day day = all.getOrDefault(date, new OwnReads.Day(date, 0, 0));
                days.add(new Report.Day(date, theirs.get(date), day.views(), day.readers()));
            });
        }
        return days;
    }
}
