package cn.lianxin.config.calendar;

import static cn.lianxin.config.calendar.WorkingCalendar.ZONE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Says an instant the way people read it in a chat: 今天 14:12, 明天 9:40, 12月1日 17:00, 2027年1月4日 17:00. */
public final class ChineseTime {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.CHINA);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    private ChineseTime() {}

    /** Day and minute of {@code at}, read at {@code now}; seconds are cut off, so that nothing sounds later than it is. */
    public static String dayAndTime(Instant at, Instant now) {
        return day(at, now) + " " + TIME.format(at.atZone(ZONE));
    }

    /** The day of {@code at} alone, read at {@code now}. */
    public static String day(Instant at, Instant now) {
        ZonedDateTime then = at.atZone(ZONE);
        LocalDate today = now.atZone(ZONE).toLocalDate();
        return switch (Math.clamp(ChronoUnit.DAYS.between(today, then.toLocalDate()), -2, 2)) {
            case -1 -> "昨天";
            case 0 -> "今天";
            case 1 -> "明天";
            default -> (then.getYear() == today.getYear() ? DAY : DAY_OF_YEAR).format(then);
        };
    }
}
