package cn.lianxin.config.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.lianxin.config.calendar.OfficeHours.Schedule;
import cn.lianxin.config.calendar.OfficeHours.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.instancio.Instancio;
import org.instancio.junit.InstancioExtension;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(InstancioExtension.class)
class BusinessTimeTest {
    private final BusinessTime time = new BusinessTime(WorkingCalendar.load(), OfficeHours.DEFAULT);

    /** Each row was reckoned by hand with the State Council's table beside it; times are Shanghai's. */
    @ParameterizedTest
    @CsvSource({
        // within a day, lunch, closing
        "2026-11-25T09:00:00, 120, 2026-11-25T11:00:00",
        "2026-11-25T11:00:00, 60,  2026-11-25T12:00:00",
        "2026-11-25T11:30:00, 60,  2026-11-25T13:30:00",
        "2026-11-25T11:30:20, 60,  2026-11-25T13:30:20",
        "2026-11-25T12:00:00, 1,   2026-11-25T13:01:00",
        "2026-11-25T12:30:00, 240, 2026-11-25T17:00:00",
        "2026-11-25T16:00:00, 60,  2026-11-25T17:00:00",
        "2026-11-25T16:00:01, 60,  2026-11-26T09:00:01",
        "2026-11-25T17:00:00, 1,   2026-11-26T09:01:00",
        "2026-11-25T08:59:59, 420, 2026-11-25T17:00:00",
        "2026-11-25T23:59:59, 120, 2026-11-26T11:00:00",
        "2026-11-25T00:00:00, 120, 2026-11-25T11:00:00",
        // the chain before DISTRICT: 900 minutes are two days and an hour
        "2026-11-25T09:00:00, 900, 2026-11-27T10:00:00",
        // weekend: Saturday 28 November
        "2026-11-27T16:00:00, 120, 2026-11-30T10:00:00",
        "2026-11-28T10:00:00, 120, 2026-11-30T11:00:00",
        "2026-11-29T20:00:00, 420, 2026-11-30T17:00:00",
        // National Day 2026: off 1-7 October, Sunday 20 September and Saturday 10 October worked
        "2026-09-30T16:00:00, 120, 2026-10-08T10:00:00",
        "2026-10-03T10:00:00, 120, 2026-10-08T11:00:00",
        "2026-10-09T16:30:00, 60,  2026-10-10T09:30:00",
        "2026-10-10T16:30:00, 60,  2026-10-12T09:30:00",
        "2026-09-19T10:00:00, 120, 2026-09-20T11:00:00",
        // Mid-autumn: 25-27 September off
        "2026-09-24T16:00:00, 240, 2026-09-28T12:00:00",
        // Spring Festival 2026: off 15-23 February, Saturdays 14 and 28 February worked
        "2026-02-13T17:00:00, 60,  2026-02-14T10:00:00",
        "2026-02-14T16:00:00, 61,  2026-02-24T09:01:00",
        "2026-02-17T00:00:00, 240, 2026-02-24T14:00:00",
        "2026-02-27T16:59:00, 2,   2026-02-28T09:01:00",
        // New Year: Sunday 4 January worked
        "2025-12-31T16:00:00, 120, 2026-01-04T10:00:00",
        // a year without notice: 1 January (Friday) and the weekend off
        "2026-12-31T16:00:00, 120, 2027-01-04T10:00:00"
    })
    void countsOnlyOpenMinutes(LocalDateTime start, int minutes, LocalDateTime due) {
        assertThat(time.plusOpen(shanghai(start), Duration.ofMinutes(minutes))).isEqualTo(shanghai(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T00:00:00, 1, 2026-11-26T17:00:00",
        "2026-11-25T23:59:59, 1, 2026-11-26T17:00:00",
        "2026-11-25T10:00:00, 3, 2026-11-30T17:00:00",
        // received on a Saturday: Monday is day 1
        "2026-11-28T10:00:00, 3, 2026-12-02T17:00:00",
        "2026-11-28T10:00:00, 1, 2026-11-30T17:00:00",
        "2026-09-30T10:00:00, 3, 2026-10-10T17:00:00",
        "2026-10-01T10:00:00, 1, 2026-10-08T17:00:00",
        "2026-10-08T10:00:00, 5, 2026-10-14T17:00:00",
        "2026-02-13T10:00:00, 3, 2026-02-25T17:00:00",
        "2026-02-14T10:00:00, 5, 2026-02-28T17:00:00",
        "2026-09-18T10:00:00, 1, 2026-09-20T17:00:00",
        "2026-12-30T10:00:00, 3, 2027-01-05T17:00:00"
    })
    void aLimitInWorkingDaysEndsAtClosing(LocalDateTime received, int days, LocalDateTime due) {
        assertThat(time.closingOfWorkingDay(shanghai(received), days)).isEqualTo(shanghai(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T10:00:00, 15, 2026-12-10T17:00:00",
        "2026-08-02T10:00:00, 60, 2026-10-08T17:00:00",
        "2026-11-13T10:00:00, 15, 2026-11-30T17:00:00"
    })
    void aLimitInCalendarDaysRollsOverDaysOff(LocalDateTime received, int days, LocalDateTime due) {
        assertThat(time.closingOfCalendarDay(shanghai(received), days)).isEqualTo(shanghai(due));
    }

    @Test
    void theDayIsShanghais() {
        // 16:30 UTC on Wednesday is Thursday there, so that Friday is day 1
        assertThat(time.closingOfWorkingDay(Instant.parse("2026-11-25T16:30:00Z"), 1))
                .isEqualTo(Instant.parse("2026-11-27T09:00:00Z"));
        assertThat(time.closingOfWorkingDay(Instant.parse("2026-11-25T15:59:59Z"), 1))
                .isEqualTo(Instant.parse("2026-11-26T09:00:00Z"));
    }

    @Test
    void opensAndCloses() {
        assertThat(time.isOpen(shanghai("2026-11-25T09:00:00"))).isTrue();
        assertThat(time.isOpen(shanghai("2026-11-25T11:59:59"))).isTrue();
        assertThat(time.isOpen(shanghai("2026-11-25T12:00:00"))).isFalse();
        assertThat(time.isOpen(shanghai("2026-11-25T17:00:00"))).isFalse();
        assertThat(time.nextOpen(shanghai("2026-10-01T12:00:00"))).isEqualTo(shanghai("2026-10-08T09:00:00"));
    }

    @Test
    void aDayMayEndAtTwentyFour() {
        BusinessTime late = new BusinessTime(
                WorkingCalendar.load(),
                new OfficeHours(List.of(new Schedule(LocalDate.EPOCH, List.of(Span.of("00:00", "24:00"))))));
        assertThat(late.plusOpen(shanghai("2026-11-25T23:00:00"), Duration.ofMinutes(60)))
                .isEqualTo(shanghai("2026-11-26T00:00:00"));
        assertThat(late.plusOpen(shanghai("2026-11-27T23:00:00"), Duration.ofMinutes(61)))
                .isEqualTo(shanghai("2026-11-30T00:01:00"));
        assertThat(late.closingOfWorkingDay(shanghai("2026-11-25T10:00:00"), 1))
                .isEqualTo(shanghai("2026-11-27T00:00:00"));
    }

    @Test
    void summerHoursBeginOnTheirDate() {
        BusinessTime seasons = new BusinessTime(
                WorkingCalendar.load(),
                new OfficeHours(List.of(
                        new Schedule(LocalDate.of(2026, 7, 1), hours("15:00", "18:00")),
                        new Schedule(LocalDate.of(2026, 1, 1), hours("14:30", "17:30")))));
        assertThat(seasons.plusOpen(shanghai("2026-06-30T17:00:00"), Duration.ofMinutes(330)))
                .isEqualTo(shanghai("2026-07-01T16:00:00"));
        assertThat(seasons.closingOfWorkingDay(shanghai("2025-06-30T10:00:00"), 1))
                .isEqualTo(shanghai("2025-07-01T17:30:00"));
    }

    @Test
    void whatMovesKeepsItsTimeOfDayAndClosingStaysClosing() {
        // Fri 27 Nov, Mon 30
        assertThat(time.movedBy(shanghai("2026-11-27T13:30:00"), 1)).isEqualTo(shanghai("2026-11-30T13:30:00"));
        assertThat(time.movedBy(shanghai("2026-11-27T17:00:00"), 1)).isEqualTo(shanghai("2026-11-30T17:00:00"));
        assertThat(time.movedBy(shanghai("2026-11-27T13:30:00"), 0)).isEqualTo(shanghai("2026-11-27T13:30:00"));
        BusinessTime seasons = new BusinessTime(
                WorkingCalendar.load(),
                new OfficeHours(List.of(
                        new Schedule(LocalDate.of(2026, 7, 1), hours("15:00", "18:00")),
                        new Schedule(LocalDate.of(2026, 1, 1), hours("14:30", "24:00")))));
        assertThat(seasons.movedBy(shanghai("2026-07-01T00:00:00"), 1))
                .as("24:00 of 30 June")
                .isEqualTo(shanghai("2026-07-01T18:00:00"));
        assertThat(seasons.movedBy(shanghai("2026-06-30T10:00:00"), 1)).isEqualTo(shanghai("2026-07-01T10:00:00"));
    }

    @Test
    void openTimeBetweenIsWhatPlusOpenAdds() {
        // Fri 27 Nov from 16:00, and Mon 30 to 14:00
        assertThat(time.openBetween(shanghai("2026-11-27T16:00:00"), shanghai("2026-11-30T14:00:00")))
                .isEqualTo(Duration.ofHours(5));
        assertThat(time.openBetween(shanghai("2026-11-28T09:00:00"), shanghai("2026-11-29T20:00:00")))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void refusesHoursThatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> Span.of("12:00", "12:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> Span.of("12:00", "24:01"));
        assertThatIllegalArgumentException().isThrownBy(() -> new OfficeHours(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Schedule(LocalDate.EPOCH, List.of(Span.of("09:00", "12:00"), Span.of("11:00", "13:00"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> time.plusOpen(shanghai("2026-11-25T10:00:00"), Duration.ZERO));
    }

    @Test
    void aDeadlineInAYearWithoutNoticeIsProvisional() {
        assertThat(time.isProvisional(shanghai("2026-12-31T17:00:00"))).isFalse();
        assertThat(time.isProvisional(Instant.parse("2026-12-31T16:00:00Z"))).isTrue();
    }

    @RepeatedTest(300)
    void reckonsAsTimeDoes() {
        Instant start = Instancio.gen()
                .temporal()
                .instant()
                .range(Instant.parse("2025-01-01T00:00:00Z"), Instant.parse("2027-12-31T00:00:00Z"))
                .get();
        Instant later = start.plusSeconds(
                Instancio.gen().longs().range(0L, 20L * 86_400).get());
        Duration a =
                Duration.ofSeconds(Instancio.gen().longs().range(1L, 200_000L).get());
        Duration b =
                Duration.ofMinutes(Instancio.gen().longs().range(1L, 2_000L).get());
        Instant due = time.plusOpen(start, a);

        assertThat(due).isAfter(start);
        assertThat(time.openBetween(start, due)).isEqualTo(a);
        assertThat(time.plusOpen(later, a)).isAfterOrEqualTo(due);
        assertThat(time.plusOpen(start, a.plus(b)))
                .isEqualTo(time.plusOpen(due, b))
                .isAfter(due);
        // the last second before it was open, which also holds where it falls on closing
        assertThat(time.isOpen(due.minusNanos(1))).isTrue();
        assertThat(time.closingOfWorkingDay(later, 3)).isAfterOrEqualTo(time.closingOfWorkingDay(start, 3));
    }

    private static List<Span> hours(String opens, String closes) {
        return List.of(Span.of("08:00", "12:00"), Span.of(opens, closes));
    }

    private static Instant shanghai(String time) {
        return shanghai(LocalDateTime.parse(time));
    }

    private static Instant shanghai(LocalDateTime time) {
        return time.atZone(WorkingCalendar.ZONE).toInstant();
    }
}
