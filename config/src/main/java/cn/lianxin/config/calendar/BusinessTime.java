package cn.lianxin.config.calendar;

import static cn.lianxin.config.calendar.WorkingCalendar.ZONE;

import cn.lianxin.config.calendar.OfficeHours.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Reckons when something falls due. Three ways, by how the limit is written:
 *
 * <ul>
 *   <li>"120 分钟": only open time counts, {@link #plusOpen};
 *   <li>"3 个工作日": closing of the third working day, the day of receipt not counted, {@link #closingOfWorkingDay};
 *   <li>"60 日": closing of the day, the day of receipt not counted, a day off rolls on (民法典 203, by analogy),
 *       {@link #closingOfCalendarDay}.
 * </ul>
 *
 * "2 小时" is natural time (民法典 201) and needs no calendar: {@code instant.plus(duration)}.
 */
public final class BusinessTime {
    private final WorkingCalendar calendar;
    private final OfficeHours hours;

    /** Reckons by these days and hours. */
    public BusinessTime(WorkingCalendar calendar, OfficeHours hours) {
        this.calendar = calendar;
        this.hours = hours;
    }

    /**
     * The instant at which {@code open} has passed in open time. A budget used up at closing or at lunch is due right
     * then; a start at closing counts from the next opening; seconds are kept.
     *
     * @param open more than nothing
     */
    public Instant plusOpen(Instant start, Duration open) {
        if (open.isNegative() || open.isZero()) {
            throw new IllegalArgumentException("open time to add: " + open);
        }
        Instant from = nextOpen(start);
        Duration left = open;
        while (true) {
            Duration available = Duration.between(from, closingAfter(from));
            if (left.compareTo(available) <= 0) {
                return from.plus(left);
            }
            left = left.minus(available);
            from = nextOpen(from.plus(available));
        }
    }

    /** Closing time of the {@code n}-th working day after the day of {@code received}. */
    public Instant closingOfWorkingDay(Instant received, int n) {
        return closing(calendar.workingDayAfter(dateOf(received), n));
    }

    /** Closing time of the {@code days}-th calendar day after the day of {@code received}, or of the next one worked. */
    public Instant closingOfCalendarDay(Instant received, int days) {
        return closing(calendar.sameOrNextWorkingDay(dateOf(received).plusDays(days)));
    }

    /** Closing time of that very day, worked or not: what was agreed for a day ends with it. */
    public Instant closingOf(LocalDate day) {
        return closing(day);
    }

    /** Where a limit in working days moves that stood still from {@code paused} to {@code resumed}. */
    public Instant afterPause(Instant due, Instant paused, Instant resumed) {
        return movedBy(due, workingDaysBetween(paused, resumed));
    }

    /** So many working days later at the same time of day; what was due at closing ends with the day it moves to. */
    public Instant movedBy(Instant due, int days) {
        if (days == 0) {
            return due;
        }
        // Midnight belongs to the day that it ends.
        LocalDate day = dateOf(due.minusNanos(1));
        LocalDate later = calendar.workingDayAfter(day, days);
        return due.equals(closing(day))
                ? closing(later)
                : instant(later, Duration.between(instant(day, Duration.ZERO), due));
    }

    /** How much open time lies between two instants. */
    public Duration openBetween(Instant from, Instant to) {
        Duration open = Duration.ZERO;
        for (Instant at = nextOpen(from); at.isBefore(to); at = nextOpen(at)) {
            Instant closes = closingAfter(at);
            Instant end = closes.isBefore(to) ? closes : to;
            open = open.plus(Duration.between(at, end));
            at = closes;
        }
        return open;
    }

    /** How many working days lie after the day of one instant, up to the day of another. */
    public int workingDaysBetween(Instant after, Instant upTo) {
        return (int) calendar.workingDaysBetween(dateOf(after), dateOf(upTo));
    }

    /** Whether offices are open at that instant; not at closing itself. */
    public boolean isOpen(Instant at) {
        return nextOpen(at).equals(at);
    }

    /** The instant itself if offices are open then, else their next opening. */
    public Instant nextOpen(Instant at) {
        LocalDate day = calendar.sameOrNextWorkingDay(dateOf(at));
        for (Span span : hours.on(day)) {
            if (at.isBefore(instant(day, span.closes()))) {
                Instant opens = instant(day, span.opens());
                return at.isBefore(opens) ? opens : at;
            }
        }
        LocalDate next = calendar.workingDayAfter(day, 1);
        return instant(next, hours.on(next).getFirst().opens());
    }

    /** The instant lies in a year without a notice yet: to be reckoned again when it is loaded. */
    public boolean isProvisional(Instant due) {
        return calendar.isProvisional(due);
    }

    /** End of the span in which {@code open}, an open instant, lies. */
    private Instant closingAfter(Instant open) {
        LocalDate day = dateOf(open);
        return hours.on(day).stream()
                .map(span -> instant(day, span.closes()))
                .filter(open::isBefore)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not open: " + open));
    }

    private Instant closing(LocalDate day) {
        List<Span> spans = hours.on(day);
        return instant(day, spans.getLast().closes());
    }

    private static LocalDate dateOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    private static Instant instant(LocalDate day, Duration sinceMidnight) {
        return day.atStartOfDay(ZONE).toInstant().plus(sinceMidnight);
    }
}
