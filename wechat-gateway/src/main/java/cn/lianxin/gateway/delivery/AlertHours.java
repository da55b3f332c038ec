package cn.lianxin.gateway.delivery;

import cn.lianxin.config.calendar.WorkingCalendar;
import cn.lianxin.config.contract.Outbound.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * When a phone of somebody who serves may ring, in Beijing's time, on every day of the week.
 *
 * @param from when the day begins
 * @param to the minute of the day at which it ends, up to 1440
 * @param digests the times at which what is not urgent goes; none means as soon as the day allows
 */
record AlertHours(LocalTime from, int to, List<LocalTime> digests) {
    private static final Pattern HOURS = Pattern.compile("(\\d{1,2}):(\\d{2})-(\\d{1,2}):(\\d{2})");
    private static final int DAY = 24 * 60;

    AlertHours {
        digests = digests.stream().sorted().toList();
    }

    /**
     * {@return the hours in this text, such as {@code 8:00-21:00} or {@code 0:00-24:00}}
     *
     * @throws IllegalArgumentException where it is none, or ends before it begins
     */
    static AlertHours parse(String hours, List<LocalTime> digests) {
        Matcher matcher = HOURS.matcher(hours);
        if (matcher.matches()) {
            int from = minute(matcher, 1);
            int to = minute(matcher, 3);
            if (from < to && to <= DAY) {
                return new AlertHours(LocalTime.ofSecondOfDay(from * 60L), to, digests);
            }
        }
        throw new IllegalArgumentException("lianxin.alerts.hours is not like 8:00-21:00: " + hours);
    }

    /** {@return the first instant, now or later, at which an alert of this urgency may go} */
    Instant next(Urgency urgency, Instant now) {
        ZonedDateTime here = now.atZone(WorkingCalendar.ZONE);
        return switch (urgency) {
            case ALWAYS -> now;
            case SOON -> inHours(here) ? now : first(here, List.of(from));
            case DIGEST -> digests.isEmpty() ? next(Urgency.SOON, now) : first(here, digests);
        };
    }

    private boolean inHours(ZonedDateTime here) {
        int minute = here.getHour() * 60 + here.getMinute();
        return minute >= from.toSecondOfDay() / 60 && minute < to;
    }

    private static Instant first(ZonedDateTime here, List<LocalTime> times) {
        LocalDate today = here.toLocalDate();
        return Stream.of(today, today.plusDays(1))
                .flatMap(day -> times.stream().map(time -> day.atTime(time).atZone(WorkingCalendar.ZONE)))
                .filter(time -> !time.isBefore(here))
                .findFirst()
                .orElseThrow()
                .toInstant();
    }

    private static int minute(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group)) * 60 + Integer.parseInt(matcher.group(group + 1));
    }
}
