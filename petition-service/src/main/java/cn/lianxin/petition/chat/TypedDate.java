package cn.lianxin.petition.chat;

import cn.lianxin.config.contract.Typed;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a day at the beginning of what people type: 12-5, 12月5日, 2026-12-05, 明天, 下周五. Pure. */
sealed interface TypedDate {
    /** A day from today on, and what was said after it. */
    record Day(LocalDate date, String rest) implements TypedDate {}

    /** A day that is over. */
    record Past(LocalDate date) implements TypedDate {}

    /** No day, or one that no calendar has. */
    record None() implements TypedDate {}

    /** Without a year, a day that is over means next year's only where that is nearer than half a year. */
    int AHEAD_AT_MOST = 183;

    Pattern DATE = Pattern.compile("[到至]?\\s*(?:(\\d{4})[-－/／.年])?(\\d{1,2})[-－/／.月](\\d{1,2})(?!\\d)[日号]?");
    Pattern NEAR = Pattern.compile("[到至]?\\s*(今天|明天|后天|大后天)");
    Pattern WEEKDAY = Pattern.compile("[到至]?\\s*(下|本|这)?个?(?:周|星期|礼拜)([一二三四五六日天])");
    Pattern BEFORE_REST = Pattern.compile("(?:[之以]?前(?=[\\s,，:：、。;；]|$))?[\\s,，:：、。;；]*");

    /** @param today the day it is in Shanghai */
    static TypedDate read(String text, LocalDate today) {
        String normal = Typed.of(text).normal();
        String shown = Typed.of(text).shown();
        for (Pattern pattern : new Pattern[] {DATE, NEAR, WEEKDAY}) {
            Matcher found = pattern.matcher(normal);
            if (found.lookingAt()) {
                LocalDate date = pattern == DATE
                        ? dated(found, today)
                        : pattern == NEAR ? near(found.group(1), today) : weekday(found, today);
                return of(date, today, shown.substring(found.end()));
            }
        }
        return new None();
    }

    private static TypedDate of(@Nullable LocalDate date, LocalDate today, String after) {
        if (date == null) {
            return new None();
        }
        return date.isBefore(today)
                ? new Past(date)
                : new Day(date, BEFORE_REST.matcher(after).replaceFirst("").strip());
    }

    private static @Nullable LocalDate dated(Matcher found, LocalDate today) {
        int month = Integer.parseInt(found.group(2));
        int day = Integer.parseInt(found.group(3));
        if (found.group(1) != null) {
            return date(Integer.parseInt(found.group(1)), month, day);
        }
        LocalDate thisYear = date(today.getYear(), month, day);
        LocalDate nextYear = date(today.getYear() + 1, month, day);
        boolean over = thisYear == null || thisYear.isBefore(today);
        boolean soon = nextYear != null && nextYear.isBefore(today.plusDays(AHEAD_AT_MOST));
        return over && soon ? nextYear : thisYear;
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static LocalDate near(String word, LocalDate today) {
        return switch (word) {
            case "明天" -> today.plusDays(1);
            case "后天" -> today.plusDays(2);
            case "大后天" -> today.plusDays(3);
            default -> today;
        };
    }

    /** Weeks begin on Monday; 周五 alone is the next one there is, 这周五 and 下周五 are of that week. */
    private static LocalDate weekday(Matcher found, LocalDate today) {
        int day = "一二三四五六日".indexOf(found.group(2)) + 1;
        DayOfWeek wanted = DayOfWeek.of(day == 0 ? 7 : day);
        LocalDate ofThisWeek = today.with(DayOfWeek.MONDAY).with(TemporalAdjusters.nextOrSame(wanted));
        return switch (found.group(1)) {
            case null -> today.with(TemporalAdjusters.nextOrSame(wanted));
            case "下" -> ofThisWeek.plusWeeks(1);
            default -> ofThisWeek;
        };
    }
}
