package cn.lianxin.config.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class WorkingCalendarTest {
    private final WorkingCalendar calendar = WorkingCalendar.load();

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void hasTheWorkingDaysOfTheNotice(int year) {
        LocalDate eve = LocalDate.of(year - 1, 12, 31);
        assertThat(calendar.workingDaysBetween(eve, LocalDate.of(year, 12, 31))).isEqualTo(248);
    }

    @Test
    void aYearWithoutNoticeHasWeekendsAndNewYearOff() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 2))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 10, 1))).isTrue();
    }

    @Test
    void aPauseAddsTheWorkingDaysAfterItBegan() {
        LocalDate friday = LocalDate.of(2026, 11, 27);
        assertThat(calendar.workingDaysBetween(friday, friday)).isZero();
        assertThat(calendar.workingDaysBetween(friday, LocalDate.of(2026, 11, 29)))
                .isZero();
        assertThat(calendar.workingDaysBetween(friday, LocalDate.of(2026, 12, 1)))
                .isEqualTo(2);
    }

    @Test
    void refusesRowsItCannotRead() {
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingCalendar.parse(List.of("2027-01-01,OFF,元旦")));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.workingDayAfter(LocalDate.EPOCH, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T06:12:00Z, 今天 14:12",
        "2026-11-25T15:59:59Z, 今天 23:59",
        "2026-11-25T16:00:00Z, 明天 0:00",
        "2026-11-26T01:40:00Z, 明天 9:40",
        "2026-11-24T01:05:00Z, 昨天 9:05",
        "2026-11-27T09:00:00Z, 11月27日 17:00",
        "2026-12-01T09:00:00Z, 12月1日 17:00",
        "2027-01-04T09:00:00Z, 2027年1月4日 17:00",
        "2025-11-25T09:00:00Z, 2025年11月25日 17:00"
    })
    void saysATimeAsPeopleReadIt(Instant at, String text) {
        assertThat(ChineseTime.dayAndTime(at, Instant.parse("2026-11-25T01:00:00Z")))
                .isEqualTo(text);
    }

    @Test
    void aTestMaySetTheClock() {
        InstantSource fixed = InstantSource.fixed(Instant.EPOCH);
        ApplicationContextRunner runner =
                new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(CalendarConfiguration.class));
        runner.run(context ->
                assertThat(context).hasSingleBean(InstantSource.class).hasSingleBean(BusinessTime.class));
        runner.withBean(InstantSource.class, () -> fixed)
                .run(context -> assertThat(context.getBean(InstantSource.class)).isSameAs(fixed));
    }
}
