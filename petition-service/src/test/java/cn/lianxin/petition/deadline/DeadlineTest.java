package cn.lianxin.petition.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.lianxin.config.calendar.BusinessTime;
import cn.lianxin.config.calendar.OfficeHours;
import cn.lianxin.config.calendar.WorkingCalendar;
import cn.lianxin.petition.chain.Level;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {
    private static final Limits LIMITS = Limits.DEFAULT;
    private final BusinessTime time = new BusinessTime(WorkingCalendar.load(), OfficeHours.DEFAULT);

    @ParameterizedTest
    @CsvSource({
        // Wednesday morning
        "BUILDING,  NORMAL,    2026-11-25T10:00:00, 2026-11-25T12:00:00, 2026-12-02T17:00:00",
        "ESTATE,    NORMAL,    2026-11-25T11:00:00, 2026-11-25T14:00:00, 2026-12-02T17:00:00",
        "COMMUNITY, NORMAL,    2026-11-25T10:00:00, 2026-11-25T15:00:00, 2026-12-02T17:00:00",
        "COMMUNITY, CONSULT,   2026-11-25T10:00:00, 2026-11-25T15:00:00, 2026-11-26T17:00:00",
        "TOWN,      COMPLEX,   2026-11-25T10:00:00, 2026-11-26T10:00:00, 2026-12-09T17:00:00",
        "DISTRICT,  NORMAL,    2026-11-25T09:00:00, 2026-11-25T17:00:00, 2026-12-02T17:00:00",
        // at night and on the eve of National Day
        "COMMUNITY, EMERGENCY, 2026-11-25T23:50:00, 2026-11-26T00:20:00, 2026-11-26T01:50:00",
        "ESTATE,    UTILITY,   2026-09-30T23:00:00, 2026-10-01T01:00:00, 2026-10-01T23:00:00",
        "COMMUNITY, NORMAL,    2026-09-30T16:00:00, 2026-10-08T12:00:00, 2026-10-13T17:00:00",
        // Saturday: Monday is day 1
        "COMMUNITY, CONSULT,   2026-11-28T10:00:00, 2026-11-30T14:00:00, 2026-11-30T17:00:00"
    })
    void aNewMatterHasItsLevelsAndUrgencysTime(
            Level level, Urgency urgency, LocalDateTime at, LocalDateTime respondBy, LocalDateTime handleBy) {
        assertThat(Deadline.submitted(shanghai(at), level, urgency, LIMITS, time))
                .isEqualTo(new Deadline(shanghai(respondBy), shanghai(handleBy)));
    }

    @Test
    void fourFifthsOfALimitAreItsWarning() {
        Instant at = shanghai("2026-11-25T10:00:00");
        assertThat(LIMITS.handling(Urgency.NORMAL).fourFifths().end(at, time))
                .isEqualTo(shanghai("2026-12-01T17:00:00"));
        assertThat(LIMITS.handling(Urgency.CONSULT).fourFifths().end(at, time))
                .isEqualTo(shanghai("2026-11-25T16:36:00"));
        assertThat(LIMITS.handling(Urgency.EMERGENCY).fourFifths().end(at, time))
                .isEqualTo(shanghai("2026-11-25T11:36:00"));
    }

    @Test
    void aPauseAddsTheWorkingDaysThatLieInIt() {
        Instant due = shanghai("2026-12-02T17:00:00");
        assertThat(time.afterPause(due, shanghai("2026-11-26T10:00:00"), shanghai("2026-11-26T16:00:00")))
                .as("the same day")
                .isEqualTo(due);
        assertThat(time.afterPause(due, shanghai("2026-11-27T10:00:00"), shanghai("2026-11-30T09:00:00")))
                .as("over a weekend")
                .isEqualTo(shanghai("2026-12-03T17:00:00"));
        assertThat(time.afterPause(due, shanghai("2026-11-25T10:00:00"), shanghai("2026-11-27T10:00:00")))
                .isEqualTo(shanghai("2026-12-04T17:00:00"));
    }

    @Test
    void aReopenedMatterStartsAfresh() {
        assertThat(Deadline.reopened(shanghai("2026-11-25T10:00:00"), LIMITS, time))
                .isEqualTo(new Deadline(shanghai("2026-11-25T15:00:00"), shanghai("2026-11-30T17:00:00")));
    }

    @Test
    void aDeadlineNextYearIsProvisional() {
        Instant at = shanghai("2026-12-30T10:00:00");
        assertThat(Deadline.submitted(at, Level.COMMUNITY, Urgency.NORMAL, LIMITS, time)
                        .isProvisional(time))
                .isTrue();
        assertThat(Deadline.submitted(at, Level.COMMUNITY, Urgency.CONSULT, LIMITS, time)
                        .isProvisional(time))
                .isFalse();
    }

    @Test
    void theLevelsClimbToTheDistrict() {
        assertThat(Level.BUILDING.above()).contains(Level.ESTATE);
        assertThat(Level.TOWN.above()).contains(Level.DISTRICT);
        assertThat(Level.DISTRICT.above()).isEmpty();
    }

    @Test
    void refusesATableWithAGap() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Limits(
                        Map.of(Level.TOWN, Limit.openMinutes(420)),
                        LIMITS.urgentResponse(),
                        LIMITS.handling(),
                        LIMITS.reopenedResponse(),
                        LIMITS.reopenedHandling(),
                        LIMITS.returned()));
    }

    private static Instant shanghai(String time) {
        return shanghai(LocalDateTime.parse(time));
    }

    private static Instant shanghai(LocalDateTime time) {
        return time.atZone(WorkingCalendar.ZONE).toInstant();
    }
}
