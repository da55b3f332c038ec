package cn.lianxin.gateway.sandbox.api;

import cn.lianxin.gateway.sandbox.world.Reads;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.stream.Stream;

/**
 * The days a call for figures asks for.
 *
 * @param end at most yesterday
 * @param now when it asks
 */
record FigureDays(LocalDate begin, LocalDate end, Instant now) {
    /** A day's figures are there at eight in the morning after. */
    private static final Duration MORNING = Duration.ofHours(8);

    /** @param most how many days at once */
    static FigureDays of(Asked asked, int most, Instant now) {
        LocalDate begin = date(asked, "begin_date");
        LocalDate end = date(asked, "end_date");
        boolean wrong = begin.isAfter(end)
                || !end.isBefore(Reads.day(now))
                || begin.plusDays(most).minusDays(1).isBefore(end);
        if (wrong) {
            throw new Refused(WeChatError.INVALID_DATE_RANGE);
        }
        return new FigureDays(begin, end, now);
    }

    /** {@return the last day whose figures are there} */
    LocalDate last() {
        return Reads.day(now.minus(MORNING)).minusDays(1);
    }

    LocalDate yesterday() {
        return Reads.day(now).minusDays(1);
    }

    /** {@return those asked for whose figures are there} */
    Stream<LocalDate> there() {
        return begin.datesUntil(end.plusDays(1)).filter(day -> !day.isAfter(last()));
    }

    private static LocalDate date(Asked asked, String name) {
        try {
            return LocalDate.parse(asked.text(name, WeChatError.INVALID_DATE));
        } catch (DateTimeParseException malformed) {
            throw new Refused(WeChatError.INVALID_DATE);
        }
    }
}
