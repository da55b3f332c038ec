package cn.lianxin.content.editor;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.calendar.WorkingCalendar;
import cn.lianxin.config.identity.Role;
import cn.lianxin.config.identity.Staff;
import cn.lianxin.content.push.AudienceKind;
import cn.lianxin.content.push.PushQueries;
import cn.lianxin.content.push.PushState;
import cn.lianxin.content.push.QuotaView;
import cn.lianxin.content.push.Reasons;
import cn.lianxin.content.push.Schedule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a month of pushes together. */
final class CalendarPages {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.CHINA);
    private static final DateTimeFormatter TITLE = DateTimeFormatter.ofPattern("yyyy年M月", Locale.CHINA);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("E", Locale.CHINA);
    private static final int BAR = 240;

    /** How long one that failed is asked about. */
    private static final Duration NEWS = Duration.ofDays(7);

    private final PushQueries pushes;
    private final Schedule schedule;
    private final Accounts accounts;
    private final InstantSource clock;

    CalendarPages(PushQueries pushes, Schedule schedule, Accounts accounts, InstantSource clock) {
        this.pushes = pushes;
        this.schedule = schedule;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** {@return that month; this one where the text names none} */
    CalendarView of(Staff staff, @Nullable String named, @Nullable Said said, @Nullable String problem) {
        YearMonth month = month(named);
        LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate end = month.atEndOfMonth()
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
                .plusDays(1);
        Map<String, List<CalendarView.Entry>> byDay = pushes.between(midnight(first), midnight(end)).stream()
                .filter(push -> push.state() != PushState.CANCELLED)
                .map(this::entry)
                .collect(Collectors.groupingBy(CalendarView.Entry::date));
        List<List<CalendarView.Day>> weeks = new ArrayList<>();
        for (LocalDate monday = first; monday.isBefore(end); monday = monday.plusWeeks(1)) {
            weeks.add(monday.datesUntil(monday.plusWeeks(1))
                    .map(date -> day(date, month, byDay.getOrDefault(date.toString(), List.of())))
                    .toList());
        }
        QuotaView quota = schedule.quota(accounts.all().getFirst().appId(), whenIn(month));
        return new CalendarView(
                TITLE.format(month),
                month.toString(),
                month.minusMonths(1).toString(),
                month.plusMonths(1).toString(),
                weeks,
                quota,
                bar(quota),
                pushes.open(clock.instant().minus(NEWS)).stream()
                        .map(this::entry)
                        .toList(),
                maySchedule(staff),
                said,
                problem);
    }

    /** {@return whether they may put something on the schedule, or take it off} */
    static boolean maySchedule(Staff staff) {
        return staff.role() == Role.EDITOR || staff.role() == Role.CHIEF;
    }

    CalendarView.Entry entry(PushQueries.Line push) {
        ZonedDateTime at = push.scheduledAt().atZone(WorkingCalendar.ZONE);
        Chip chip = push.audience() == AudienceKind.NOBODY ? published(push.state()) : pushed(push.state());
        boolean movable = push.state() == PushState.SCHEDULED || push.state() == PushState.MISSED;
        return new CalendarView.Entry(
                push.id(),
                chip,
                at.toLocalDate().toString(),
                TIME.format(at),
                push.headline(),
                Reasons.words(push.reason(), push.code()),
                movable);
    }

    /** In another colour than what has gone out, as the bar of the quota has it. */
    private static Chip pushed(PushState state) {
        return state == PushState.SCHEDULED ? new Chip(state.words(), "wait", "calendar") : Chip.of(state);
    }

    /** Of one that goes to nobody's phone: the words of a push would be wrong. */
    private static Chip published(PushState state) {
        Chip chip = Chip.of(state);
        return state == PushState.SCHEDULED
                ? new Chip("只发布", "", "book")
                : state == PushState.SENT ? new Chip("已发布", chip.look(), chip.icon()) : chip;
    }

    private CalendarView.Day day(LocalDate date, YearMonth month, List<CalendarView.Entry> entries) {
        return new CalendarView.Day(
                date.toString(),
                date.getMonthValue() + "月",
                date.getDayOfMonth(),
                WEEKDAY.format(date),
                !YearMonth.from(date).equals(month),
                date.equals(today()),
                entries);
    }

    /** Four places in a row; in a 订阅号 there is one a day, and nothing to draw. */
    private static List<CalendarView.Segment> bar(QuotaView quota) {
        List<CalendarView.Segment> bar = new ArrayList<>();
        int width = quota.most() == 0 ? 0 : BAR / quota.most() - 5;
        for (int i = 0; i < quota.most(); i++) {
            String colour = i < quota.sent()
                    ? "#067a3c"
                    : i < quota.sent() + quota.open() ? "#b86e00" : i < quota.used() ? "#1f5fa8" : "#dfe3e5";
            bar.add(new CalendarView.Segment(i * (width + 5), width, colour));
        }
        return bar;
    }

    private YearMonth month(@Nullable String named) {
        return named != null && named.matches("20\\d\\d-(0[1-9]|1[0-2])")
                ? YearMonth.parse(named)
                : YearMonth.from(today());
    }

    /** For a 订阅号, whose count is of a day, today's in this month and the first day's in others. */
    private Instant whenIn(YearMonth month) {
        return YearMonth.from(today()).equals(month) ? clock.instant() : midnight(month.atDay(1));
    }

    private LocalDate today() {
        return clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
    }

    private static Instant midnight(LocalDate date) {
        return date.atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }
}
