package cn.lianxin.content.editor;

import cn.lianxin.config.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times as people say them: of today the hour, else the day as well, in Shanghai's time. */
final class Times {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm", Locale.CHINA);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日 H:mm", Locale.CHINA);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("M月d日 E H:mm", Locale.CHINA);
    private static final DateTimeFormatter FULL_WITH_YEAR =
            DateTimeFormatter.ofPattern("yyyy年M月d日 E H:mm", Locale.CHINA);

    private static final Duration SOON = Duration.ofMinutes(6);

    private final InstantSource clock;

    Times(InstantSource clock) {
        this.clock = clock;
    }

    String say(@Nullable Instant at) {
        if (at == null) {
            return "";
        }
        ZonedDateTime now = clock.instant().atZone(WorkingCalendar.ZONE);
        ZonedDateTime then = at.atZone(WorkingCalendar.ZONE);
        if (then.toLocalDate().equals(now.toLocalDate())) {
            return HOUR.format(then);
        }
        return then.getYear() == now.getYear() ? DAY.format(then) : YEAR.format(then);
    }

    /** {@return day, weekday and hour in full: 11月28日 周六 18:00} */
    String full(Instant at) {
        ZonedDateTime then = at.atZone(WorkingCalendar.ZONE);
        boolean thisYear =
                then.getYear() == clock.instant().atZone(WorkingCalendar.ZONE).getYear();
        return (thisYear ? FULL : FULL_WITH_YEAR).format(then);
    }

    /** {@return that time in Shanghai; where it is over, in a few minutes, which is when it can still be done} */
    ZonedDateTime orSoon(Instant at) {
        Instant soon = clock.instant().plus(SOON);
        return (at.isBefore(clock.instant()) ? soon : at).atZone(WorkingCalendar.ZONE);
    }

    /** {@return yesterday in Shanghai} */
    LocalDate yesterday() {
        return clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate().minusDays(1);
    }
}
