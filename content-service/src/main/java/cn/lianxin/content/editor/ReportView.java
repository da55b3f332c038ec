package cn.lianxin.content.editor;

import cn.lianxin.config.calendar.WorkingCalendar;
import cn.lianxin.content.push.PushedArticle;
import cn.lianxin.content.readership.Report;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An article's report as the page shows it.
 *
 * @param curve and {@code narrow}: of the first month, which is when articles are read
 * @param days the same days as a table
 */
record ReportView(
        long id,
        String title,
        String out,
        @Nullable String readers,
        String asOf,
        @Nullable String odd,
        boolean readersMany,
        String views,
        boolean viewsMany,
        String readerDays,
        Curve curve,
        Curve narrow,
        String curveWords,
        List<DayRow> days,
        boolean more,
        List<LevelRow> levels,
        String groupCount,
        String groupViews,
        List<GroupRow> groups,
        List<Share> wechatSources,
        List<Share> ownSources) {
    private static final int DAYS = 31;
    private static final int GROUPS = 10;
    private static final double BAR = 110;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 H:mm", Locale.CHINA);

    record DayRow(String day, String wechat, String views, String readers) {}

    record LevelRow(String level, String groups, String views, String each) {}

    record GroupRow(String name, String town, String views) {}

    /** @param bar its length out of 110 */
    record Share(String words, String percent, String bar, String count) {}

    static ReportView of(Report report) {
        List<Report.Day> shown = report.days().stream().limit(DAYS).toList();
        Report.Wechat wechat = report.wechat();
        Report.Odd odd = wechat == null ? null : wechat.odd();
        long fromGroups =
                report.groups().stream().mapToLong(Report.GroupReads::views).sum();
        return new ReportView(
                report.articleId(),
                report.title(),
                out(report.push()),
                wechat == null ? null : Counts.of(wechat.readers()),
                wechat == null ? "" : Counts.day(wechat.asOf()),
                odd == null ? null : odd.words(),
                wechat != null && Counts.many(wechat.readers()),
                Counts.of(report.views()),
                Counts.many(report.views()),
                Counts.of(report.readerDays()),
                Curve.of(shown, 650, 10),
                Curve.of(shown, 330, 4),
                curveWords(shown),
                days(shown),
                report.days().size() > DAYS,
                report.levels().stream().map(ReportView::level).toList(),
                Counts.of((long) report.groups().size()),
                Counts.of(fromGroups),
                report.groups().stream().limit(GROUPS).map(ReportView::group).toList(),
                shares(report.wechatSources()),
                shares(report.ownSources()));
    }

    static List<DayRow> days(List<Report.Day> days) {
        return days.stream()
                .map(day -> new DayRow(
                        Counts.day(day.day()),
                        Counts.of(day.wechat()),
                        Counts.of(day.views()),
                        Counts.of(day.readers())))
                .toList();
    }

    static String curveWords(List<Report.Day> days) {
        return days.isEmpty()
                ? "还没有数字"
                : "%s到%s每天的阅读，数字在旁边的表里"
                        .formatted(
                                Counts.day(days.getFirst().day()),
                                Counts.day(days.getLast().day()));
    }

    private static String out(@Nullable PushedArticle push) {
        if (push == null) {
            return "没有群发过";
        }
        Instant sentAt = push.sentAt();
        return TIME.format((sentAt == null ? push.scheduledAt() : sentAt).atZone(WorkingCalendar.ZONE)) + " "
                + (push.published() ? "发布" : push.state().words());
    }

    private static LevelRow level(Report.LevelReads level) {
        return new LevelRow(
                Counts.level(level.level()),
                Counts.of((long) level.groups()),
                Counts.of(level.views()),
                Counts.of(Math.round(level.views() / (double) Math.max(1, level.groups()))));
    }

    private static GroupRow group(Report.GroupReads group) {
        return new GroupRow(group.name(), group.town(), Counts.of(group.views()));
    }

    private static List<Share> shares(List<Report.From> sources) {
        long all = Math.max(1, sources.stream().mapToLong(Report.From::count).sum());
        return sources.stream()
                .map(from -> new Share(
                        from.words(),
                        String.format(Locale.ROOT, "%.1f%%", 100.0 * from.count() / all),
                        String.format(Locale.ROOT, "%.1f", BAR * from.count() / all),
                        Counts.of(from.count())))
                .toList();
    }
}
