package cn.lianxin.content.editor;

import cn.lianxin.config.calendar.WorkingCalendar;
import cn.lianxin.content.readership.Collection;
import cn.lianxin.content.readership.Overview;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How much of everything was read, as the page shows it. */
record OverviewView(
        SpanRow yesterday,
        SpanRow month,
        Curve curve,
        Curve narrow,
        String curveWords,
        List<ReportView.DayRow> days,
        List<BestRow> best,
        List<CollectionRow> collections) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 H:mm", Locale.CHINA);

    record SpanRow(String wechat, String views, String readerDays) {}

    record BestRow(long id, String title, String wechat, String views, boolean many) {}

    record CollectionRow(String day, String what, String state, String asked) {}

    static OverviewView of(Overview overview) {
        return new OverviewView(
                span(overview.yesterday()),
                span(overview.month()),
                Curve.of(overview.days(), 650, 10),
                Curve.of(overview.days(), 330, 4),
                ReportView.curveWords(overview.days()),
                ReportView.days(overview.days()),
                overview.best().stream()
                        .map(one -> new BestRow(
                                one.articleId(),
                                one.title(),
                                Counts.of(one.wechat()),
                                Counts.of(one.views()),
                                one.many()))
                        .toList(),
                overview.collections().stream().map(OverviewView::collection).toList());
    }

    private static SpanRow span(Overview.Span span) {
        return new SpanRow(Counts.of(span.wechat()), Counts.of(span.views()), Counts.of(span.readerDays()));
    }

    private static CollectionRow collection(Collection one) {
        String what = switch (one.kind()) {
            case TOTALS -> "这天发的文章，累计";
            case READS -> "这天读了哪些";
            case SUMMARY -> "整个公众号";
        };
        Integer code = one.code();
        Instant askedAt = one.askedAt();
        return new CollectionRow(
                Counts.day(one.day()),
                what,
                one.state().words() + (code == null ? "" : "（微信答 " + code + "）"),
                askedAt == null ? "—" : TIME.format(askedAt.atZone(WorkingCalendar.ZONE)));
    }
}
