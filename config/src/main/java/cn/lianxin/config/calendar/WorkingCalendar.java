package cn.lianxin.config.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which days are worked, by the yearly notices of the State Council (国办发明电〔2024〕12号, 2025-11-04).
 *
 * <p>A year without a notice has weekends and 1 January off; deadlines that reach it are provisional and are computed
 * again when the year is loaded. Dates are those of {@link #ZONE}.
 */
public final class WorkingCalendar {
    /** The one time zone of the product: 16:30 UTC is already tomorrow. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final String RESOURCE = "workdays-2025-2027.csv";

    private final Map<LocalDate, Day> special;
    private final Set<Integer> years;

    /** How a day differs from what its weekday says. */
    public enum Day {
        /** Off by the notice. */
        HOLIDAY,
        /** 调休: a weekend day that is worked. */
        ADJUSTED_WORKDAY
    }

    /** A calendar of these exceptions; a year with at least one of them counts as loaded. */
    public WorkingCalendar(Map<LocalDate, Day> special) {
        this.special = Map.copyOf(special);
        this.years = special.keySet().stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());
    }

    /** The calendar that comes with the product. */
    public static WorkingCalendar load() {
        try (InputStream rows = Objects.requireNonNull(WorkingCalendar.class.getResourceAsStream(RESOURCE), RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(rows, StandardCharsets.UTF_8))) {
            return parse(lines.lines().skip(1).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    /** Rows of {@code date,kind,name} without the heading; a kind or date it does not know is refused. */
    static WorkingCalendar parse(Collection<String> rows) {
        return new WorkingCalendar(rows.stream()
                .map(row -> row.split(",", 3))
                .collect(Collectors.toMap(row -> LocalDate.parse(row[0]), row -> Day.valueOf(row[1]))));
    }

    /** Whether offices work on that day. */
    public boolean isWorkingDay(LocalDate day) {
        Day exception = special.get(day);
        if (exception != null) {
            return exception == Day.ADJUSTED_WORKDAY;
        }
        boolean newYear = day.getDayOfYear() == 1;
        return !newYear && day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The year of that instant has no notice yet: a deadline there may still move. */
    public boolean isProvisional(Instant due) {
        return !years.contains(due.atZone(ZONE).getYear());
    }

    /** The day itself if it is worked, else the first worked day after it. */
    public LocalDate sameOrNextWorkingDay(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** The {@code n}-th working day after {@code day}, which itself never counts; {@code n} is at least 1. */
    public LocalDate workingDayAfter(LocalDate day, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("working days to add: " + n);
        }
        LocalDate reached = day;
        for (int i = 0; i < n; i++) {
            reached = sameOrNextWorkingDay(reached.plusDays(1));
        }
        return reached;
    }

    /** Working days d with {@code after < d <= upTo}: what a pause adds to a working-day limit. */
    public long workingDaysBetween(LocalDate after, LocalDate upTo) {
        return after.isBefore(upTo)
                ? after.plusDays(1)
                        .datesUntil(upTo.plusDays(1))
                        .filter(this::isWorkingDay)
                        .count()
                : 0;
    }
}
