package cn.lianxin.content.readership;

import static cn.lianxin.config.calendar.WorkingCalendar.ZONE;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.store.DueRows;
import cn.lianxin.config.store.Schema;
import cn.lianxin.config.wechat.DatacubeCalls;
import cn.lianxin.config.wechat.DatacubeCalls.Figures;
import cn.lianxin.config.wechat.FiguresOutcome;
import cn.lianxin.content.push.PushedArticle;
import cn.lianxin.content.push.PushedArticles;
import cn.lianxin.content.readership.Collection.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks WeChat for its figures, each morning from 8:05 on: for each day on which something was published the sums since
 * then, for thirty days; for each day since the first of those what was read on it, and the account's own.
 *
 * <p>What is delayed is asked for again each hour. Where WeChat is busy, it is asked again after 1, 2, 4 … 60 minutes,
 * eight times; then the row says so, and the next morning is another day.
 */
final class Collector {
    /** WeChat says 8:00; five minutes for its clock and ours. */
    static final LocalTime MORNING = LocalTime.of(8, 5);

    private static final Duration PLANNED_EACH = Duration.ofMinutes(10);

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int TRIES = 8;

    /** A day that is delayed for longer stays as it is. */
    private static final int DELAYED_DAYS = 7;

    /** Before it WeChat has none. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 11, 1);

    private final Schema schema;
    private final CollectionMapper rows;
    private final Derived derived;
    private final DatacubeCalls wechat;
    private final Accounts accounts;
    private final PushedArticles pushed;
    private final InstantSource clock;
    private volatile @Nullable Instant planned;

    Collector(Schema schema, DatacubeCalls wechat, Accounts accounts, PushedArticles pushed, InstantSource clock) {
        this.schema = schema;
        this.rows = schema.mapper(CollectionMapper.class);
        this.derived = new Derived(schema);
        this.wechat = wechat;
        this.accounts = accounts;
        this.pushed = pushed;
        this.clock = clock;
    }

    DueRows.Job<Collection> job() {
        return new DueRows.Job<>(
                "figures", 2, this::pick, Collection::kind, one -> List.of(one.kind(), one.day()), this::collect);
    }

    List<Collection> pick(Instant now, Instant until, int limit) {
        plan(now);
        List<Collection> due = rows.due(now, limit);
        due.forEach(one -> rows.wakeAt(one.kind(), one.day(), until));
        return due;
    }

    /** What is planned already stays as it is; what has gone out may be known later than on its day. */
    private void plan(Instant now) {
        Instant last = planned;
        if ((last != null && now.isBefore(last.plus(PLANNED_EACH)))
                || accounts.all().isEmpty()) {
            return;
        }
        planned = now;
        LocalDate newest = newestDay(now);
        LocalDate oldest = newest.minusDays(Derivation.DAYS - 1L);
        List<LocalDate> published = pushed.sentSince(oldest.atStartOfDay(ZONE).toInstant()).stream()
                .map(PushedArticle::sentAt)
                .filter(Objects::nonNull)
                .map(sentAt -> sentAt.atZone(ZONE).toLocalDate())
                .filter(day -> !day.isAfter(newest) && !day.isBefore(oldest) && !day.isBefore(FIRST_DAY))
                .distinct()
                .sorted()
                .toList();
        published.forEach(day -> rows.plan(Figures.TOTALS, day, now));
        published.stream()
                .findFirst()
                .ifPresent(first -> first.datesUntil(newest.plusDays(1)).forEach(day -> {
                    rows.plan(Figures.READS, day, now);
                    rows.plan(Figures.SUMMARY, day, now);
                }));
    }

    void collect(Collection row) {
        // One account: what articles go out with, and whose figures there are.
        switch (wechat.ask(accounts.all().getFirst(), row.kind(), row.day(), row.day())) {
            case FiguresOutcome.Answered(String json) -> keep(row, json);
            case FiguresOutcome.Later(int code) -> failed(row, code, row.failures() + 1 < TRIES);
            case FiguresOutcome.NoRight(int code) -> failed(row, code, false);
            case FiguresOutcome.Refused(int code) -> failed(row, code, false);
        }
    }

    private void keep(Collection row, String json) {
        Instant now = clock.instant();
        boolean delayed = Derivation.delayed(json);
        schema.transaction().executeWithoutResult(status -> {
            rows.keep(row.kind(), row.day(), now, json);
            derived.day(row.kind(), row.day());
            rows.asked(
                    row.kind(),
                    row.day(),
                    delayed ? State.DELAYED : State.DONE,
                    0,
                    null,
                    now,
                    delayed ? again(row, now) : next(row, now));
        });
    }

    private void failed(Collection row, int code, boolean soon) {
        Instant now = clock.instant();
        int failures = row.failures() + 1;
        Duration pause = Duration.ofMinutes(Math.min(60, 1L << Math.min(failures - 1, 6)));
        schema.transaction()
                .executeWithoutResult(status -> rows.asked(
                        row.kind(),
                        row.day(),
                        soon ? row.state() == State.DELAYED ? State.DELAYED : State.WAITING : State.FAILED,
                        soon ? failures : 0,
                        code,
                        now,
                        soon ? now.plus(pause) : nextMorning(row, now)));
    }

    private @Nullable Instant again(Collection row, Instant now) {
        boolean old = row.day().isBefore(newestDay(now).minusDays(DELAYED_DAYS));
        return old && row.kind() != Figures.TOTALS ? null : now.plus(HOUR);
    }

    /** Sums go on for thirty days; a day's own figures are there once. */
    private @Nullable Instant next(Collection row, Instant now) {
        return row.kind() == Figures.TOTALS ? nextMorning(row, now) : null;
    }

    private @Nullable Instant nextMorning(Collection row, Instant now) {
        LocalDate tomorrow = now.atZone(ZONE).toLocalDate().plusDays(1);
        boolean over = row.day().plusDays(Derivation.DAYS).isBefore(tomorrow);
        return over ? null : tomorrow.atTime(MORNING).atZone(ZONE).toInstant();
    }

    private static LocalDate newestDay(Instant now) {
        var here = now.atZone(ZONE);
        return here.toLocalDate().minusDays(here.toLocalTime().isBefore(MORNING) ? 2 : 1);
    }
}
