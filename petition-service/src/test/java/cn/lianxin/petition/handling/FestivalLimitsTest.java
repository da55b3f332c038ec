package cn.lianxin.petition.handling;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.calendar.BusinessTime;
import cn.lianxin.config.calendar.OfficeHours;
import cn.lianxin.config.calendar.WorkingCalendar;
import cn.lianxin.petition.chain.Level;
import cn.lianxin.petition.deadline.Limits;
import cn.lianxin.petition.deadline.Urgency;
import cn.lianxin.petition.lifecycle.Due;
import cn.lianxin.petition.lifecycle.Handling;
import cn.lianxin.petition.lifecycle.Pauses;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every kind of limit over 国庆 and 春节 2026, each case reckoned by hand. Worked days: Sun 20 Sep | Mon 21–Thu 24 | off 25–27
 * | Mon 28–Wed 30 | off 1–7 Oct | Thu 8, Fri 9, Sat 10 | off Sun 11 | Mon 12–Fri 16 | Mon 19–Fri 23; Fri 13, Sat 14 Feb | off
 * 15–23 | Tue 24–Fri 27, Sat 28 | off Sun 1 Mar | Mon 2–Fri 6 | Mon 9–Thu 12. Open 9–12 and 13–17, 420 minutes;
 * Shanghai's time. 督办 is half of the limit later: after 5 working days 2 and 210 minutes, to 13:30; after 3 one and
 * 210.
 */
class FestivalLimitsTest {
    private final Clocks clocks =
            new Clocks(Limits.DEFAULT, new BusinessTime(WorkingCalendar.load(), OfficeHours.DEFAULT));

    @ParameterizedTest
    @CsvSource({
        // 120 to lunch, 120 to 15:00; days 8 9 10 12 [warned] 13 Oct
        "COMMUNITY, NORMAL, 2026-09-30T10:00, 2026-09-30T15:00, 2026-10-12T17:00, 2026-10-13T17:00, 2026-10-16T13:30",
        // 60 to closing, then 8 Oct: 180 to lunch, 180 to 16:00
        "TOWN, NORMAL, 2026-09-30T16:00, 2026-10-08T16:00, 2026-10-12T17:00, 2026-10-13T17:00, 2026-10-16T13:30",
        // received on a day off: 8 Oct opens it, and is day 1
        "ESTATE, NORMAL, 2026-10-03T10:00, 2026-10-08T11:00, 2026-10-12T17:00, 2026-10-13T17:00, 2026-10-16T13:30",
        // Fri 30, Sat 10 Oct worked: 180 + 30; day 1 is that Saturday; 336 minutes: 30 Fri, 180, 126 after lunch
        "COMMUNITY, CONSULT, 2026-10-09T16:30, 2026-10-10T13:30, 2026-10-10T15:06, 2026-10-10T17:00, 2026-10-12T13:30",
        // 360 on Thursday, 60 on Mon 28 Sep; days 28 29 30 Sep, 8 9 10 12 13 [8th, warned] 14 15 Oct
        "TOWN, COMPLEX, 2026-09-24T10:00, 2026-09-28T10:00, 2026-10-13T17:00, 2026-10-15T17:00, 2026-10-22T17:00",
        // Saturday off, Sunday worked: 180 + 60; days 20 21 22 23 [warned] 24 Sep
        "COMMUNITY, NORMAL, 2026-09-19T10:00, 2026-09-20T14:00, 2026-09-23T17:00, 2026-09-24T17:00, 2026-09-30T13:30",
        // natural time goes on: 2 h; 24 h, of which 19 h 12 min are four fifths
        "ESTATE, UTILITY, 2026-09-30T23:00, 2026-10-01T01:00, 2026-10-01T18:12, 2026-10-01T23:00, 2026-10-02T11:00",
        "COMMUNITY, UTILITY, 2026-02-16T18:30, 2026-02-16T20:30, 2026-02-17T13:42, 2026-02-17T18:30, 2026-02-18T06:30",
        // 30 min; 2 h, of which 96 min are four fifths
        "COMMUNITY, EMERGENCY, 2026-10-04T02:10, 2026-10-04T02:40, 2026-10-04T03:46, 2026-10-04T04:10, 2026-10-04T05:10",
        // 60 on Friday, 180 to Saturday's lunch; days 14 24 25 26 [warned] 27 Feb
        "COMMUNITY, NORMAL, 2026-02-13T16:00, 2026-02-14T12:00, 2026-02-26T17:00, 2026-02-27T17:00, 2026-03-03T13:30",
        // 120 on Saturday, then 24 Feb: 180 and 120; days 24 25 26 27 [warned] 28 Feb, a Saturday worked
        "TOWN, NORMAL, 2026-02-14T15:00, 2026-02-24T15:00, 2026-02-27T17:00, 2026-02-28T17:00, 2026-03-04T13:30",
        // New Year's night: 24 Feb opens it
        "BUILDING, NORMAL, 2026-02-17T20:00, 2026-02-24T11:00, 2026-02-27T17:00, 2026-02-28T17:00, 2026-03-04T13:30",
        // a whole day; days 12 13 14 24 25 26 27 28 [8th, warned] Feb, 2 3 Mar
        "TOWN, COMPLEX, 2026-02-11T09:00, 2026-02-11T17:00, 2026-02-28T17:00, 2026-03-03T17:00, 2026-03-10T17:00",
        // 336 minutes: 180 and 156 on the same Saturday; day 1 is 24 Feb
        "COMMUNITY, CONSULT, 2026-02-14T09:00, 2026-02-14T14:00, 2026-02-14T15:36, 2026-02-24T17:00, 2026-02-25T13:30"
    })
    void aNewMatter(
            Level level,
            Urgency urgency,
            LocalDateTime at,
            LocalDateTime respondBy,
            LocalDateTime warnAt,
            LocalDateTime handleBy,
            LocalDateTime superviseAt) {
        assertThat(clocks.submitted(shanghai(at), level, urgency))
                .isEqualTo(Due.of(
                        shanghai(respondBy),
                        new Handling(shanghai(handleBy), shanghai(warnAt), shanghai(superviseAt))));
    }

    @ParameterizedTest
    @CsvSource({
        // 60 to closing, 180 on 8 Oct; days 8 9 [warned] 10 Oct, a Saturday worked
        "2026-09-30T16:00, 2026-10-08T12:00, 2026-10-09T17:00, 2026-10-10T17:00, 2026-10-13T13:30",
        // in the holidays: 180 and 60 on 8 Oct
        "2026-10-05T20:00, 2026-10-08T14:00, 2026-10-09T17:00, 2026-10-10T17:00, 2026-10-13T13:30",
        // Fri 9 Oct: 30, then Saturday 180 and 30; days 10 12 [warned] 13 Oct
        "2026-10-09T16:30, 2026-10-10T13:30, 2026-10-12T17:00, 2026-10-13T17:00, 2026-10-15T13:30",
        // one minute, then 24 Feb: 180 and 59; days 24 25 [warned] 26 Feb
        "2026-02-14T16:59, 2026-02-24T13:59, 2026-02-25T17:00, 2026-02-26T17:00, 2026-02-28T13:30",
        // the last second of the holidays is still the day before day 1
        "2026-02-23T23:59:59, 2026-02-24T14:00, 2026-02-25T17:00, 2026-02-26T17:00, 2026-02-28T13:30",
        // Fri 27 Feb after closing: all of Saturday morning and an hour; days 28 Feb, 2 [warned] 3 Mar
        "2026-02-27T18:00, 2026-02-28T14:00, 2026-03-02T17:00, 2026-03-03T17:00, 2026-03-05T13:30"
    })
    void aReopenedMatter(
            LocalDateTime at,
            LocalDateTime respondBy,
            LocalDateTime warnAt,
            LocalDateTime handleBy,
            LocalDateTime superviseAt) {
        assertThat(clocks.reopened(shanghai(at)))
                .isEqualTo(Due.of(
                        shanghai(respondBy),
                        new Handling(shanghai(handleBy), shanghai(warnAt), shanghai(superviseAt))));
    }

    @ParameterizedTest
    @CsvSource({
        // 30 Sep < 8 ≤ 8 Oct: one day more, Wed 14
        "NORMAL, 2026-10-13T17:00, 2026-09-30T15:00, 2026-10-08T10:00, 2026-10-14T17:00",
        // all of it on days off
        "NORMAL, 2026-10-13T17:00, 2026-10-02T09:00, 2026-10-06T22:00, 2026-10-13T17:00",
        // Sat 10 counts, Sun 11 does not
        "NORMAL, 2026-10-13T17:00, 2026-10-09T10:00, 2026-10-11T20:00, 2026-10-14T17:00",
        // within one worked Saturday
        "NORMAL, 2026-10-13T17:00, 2026-10-10T09:00, 2026-10-10T16:00, 2026-10-13T17:00",
        // from the first minute of the holidays to the first of 8 Oct: one; to the last before it: none
        "NORMAL, 2026-10-13T17:00, 2026-10-01T00:00, 2026-10-08T00:00, 2026-10-14T17:00",
        "NORMAL, 2026-10-13T17:00, 2026-10-01T00:00, 2026-10-07T23:59:59, 2026-10-13T17:00",
        // 24 Feb: one day more is Sat 28, worked
        "NORMAL, 2026-02-27T17:00, 2026-02-14T10:00, 2026-02-24T09:30, 2026-02-28T17:00",
        // 14 24 25 26 27 28 Feb 2 Mar are seven: 28 Feb, 2 3 4 5 6 Mar, Mon 9
        "NORMAL, 2026-02-27T17:00, 2026-02-13T17:00, 2026-03-02T09:00, 2026-03-09T17:00",
        // the time of day stays, of a warning and of 督办 too: Sat 10 and Mon 12, so Mon 12 and Tue 13
        "CONSULT, 2026-10-10T15:06, 2026-10-09T16:40, 2026-10-12T09:00, 2026-10-13T15:06",
        "CONSULT, 2026-10-10T17:00, 2026-10-09T16:40, 2026-10-12T09:00, 2026-10-13T17:00",
        // Fri 16 and one working day is Mon 19
        "NORMAL, 2026-10-16T13:30, 2026-09-30T15:00, 2026-10-08T10:00, 2026-10-19T13:30",
        // seven: 4 5 6 9 10 11 12 Mar
        "NORMAL, 2026-03-03T13:30, 2026-02-13T17:00, 2026-03-02T09:00, 2026-03-12T13:30",
        // natural time: 60 h 30 min, whatever the days
        "UTILITY, 2026-10-01T23:00, 2026-10-01T01:00, 2026-10-03T13:30, 2026-10-04T11:30"
    })
    void aPause(
            Urgency urgency, LocalDateTime limit, LocalDateTime paused, LocalDateTime resumed, LocalDateTime moved) {
        Instant at = shanghai(limit);
        assertThat(clocks.resumed(new Handling(at, at, at), shanghai(paused), shanghai(resumed), urgency))
                .isEqualTo(new Handling(shanghai(moved), shanghai(moved), shanghai(moved)));
    }

    /** Submitted Wed 30 Sep 10:00, stood still twice: 30 Sep to 8 Oct, and Fri 9 to Mon 12 (Sat 10, Mon 12); 3 days. */
    @Test
    void twoPausesCountUnderWhateverLimitComesLater() {
        Instant began = shanghai("2026-09-30T10:00");
        // 7 days 19 h, 8 Oct; 2 days 23 h, 10 and 12 Oct
        assertThat(clocks.pause(shanghai("2026-09-30T15:00"), shanghai("2026-10-08T10:00")))
                .isEqualTo(new Pauses(Duration.ofHours(187), 1));
        assertThat(clocks.pause(shanghai("2026-10-09T10:00"), shanghai("2026-10-12T09:00")))
                .isEqualTo(new Pauses(Duration.ofHours(71), 2));
        var pauses = new Pauses(Duration.ofHours(258), 3);

        // 13 Oct and three more: 14 15 16; warned 12 Oct and three more: 13 14 15; 督办 the 16th and three more: 19 20 21
        assertThat(clocks.handling(began, Urgency.NORMAL, pauses))
                .isEqualTo(new Handling(
                        shanghai("2026-10-16T17:00"), shanghai("2026-10-15T17:00"), shanghai("2026-10-21T13:30")));
        // ten days are 8 9 10 12 13 14 15 16 [8th] 19 20 Oct; three more: 21 22 23, and 19 20 21; 督办 five after 23 Oct
        assertThat(clocks.handling(began, Urgency.COMPLEX, pauses))
                .isEqualTo(new Handling(
                        shanghai("2026-10-23T17:00"), shanghai("2026-10-21T17:00"), shanghai("2026-10-30T17:00")));
        // 24 h and 258 h from 30 Sep 10:00 are 11 days 18 h; 19 h 12 min and 258 h are 11 days 13 h 12 min; 12 h more
        assertThat(clocks.handling(began, Urgency.UTILITY, pauses))
                .isEqualTo(new Handling(
                        shanghai("2026-10-12T04:00"), shanghai("2026-10-11T23:12"), shanghai("2026-10-12T16:00")));
        // one day, 8 Oct, and three more: 9 10 12; 336 minutes end 30 Sep 16:36, three more days: 8 9 10; 督办 9 Oct
        // 13:30, three more: 10 12 13
        assertThat(clocks.handling(began, Urgency.CONSULT, pauses))
                .isEqualTo(new Handling(
                        shanghai("2026-10-12T17:00"), shanghai("2026-10-10T16:36"), shanghai("2026-10-13T13:30")));
    }

    /** Each level has its own time from when the climb is done. */
    @Test
    void aMatterNobodyAnswersClimbsAroundTheHolidays() {
        // 120 minutes to closing
        Instant estate = clocks.respondBy(shanghai("2026-09-30T15:00"), Level.BUILDING, Urgency.NORMAL);
        assertThat(estate).isEqualTo(shanghai("2026-09-30T17:00"));
        // begun at closing: from 8 Oct
        Instant community = clocks.respondBy(estate, Level.ESTATE, Urgency.NORMAL);
        assertThat(community).isEqualTo(shanghai("2026-10-08T11:00"));
        // 60 to lunch, 180 after it
        Instant town = clocks.respondBy(community, Level.COMMUNITY, Urgency.NORMAL);
        assertThat(town).isEqualTo(shanghai("2026-10-08T16:00"));
        // 60 to closing, Friday 180 and 180
        assertThat(clocks.respondBy(town, Level.TOWN, Urgency.NORMAL)).isEqualTo(shanghai("2026-10-09T16:00"));
    }

    @ParameterizedTest
    @CsvSource({
        // 8 9 10, then 12 13 Oct
        "2026-09-30T10:00, 2026-10-10T17:00, 2026-10-13T17:00",
        // 14 24 25, then 26 27 Feb
        "2026-02-13T10:00, 2026-02-25T17:00, 2026-02-27T17:00"
    })
    void aQuestionToTheResident(LocalDateTime asked, LocalDateTime remind, LocalDateTime answer) {
        assertThat(clocks.remindBy(shanghai(asked))).isEqualTo(shanghai(remind));
        assertThat(clocks.answerBy(shanghai(asked))).isEqualTo(shanghai(answer));
    }

    @ParameterizedTest
    @CsvSource({
        // an hour: 30 minutes and 30 on 8 Oct
        "2026-09-30T16:30, 2026-09-30T16:30, 2026-10-08T09:30",
        // what was left is later than that
        "2026-10-08T16:00, 2026-09-30T16:30, 2026-10-08T16:00",
        // Saturday's last minutes: 15, then 45 on 24 Feb
        "2026-02-14T12:00, 2026-02-14T16:45, 2026-02-24T09:45"
    })
    void anOfferThatComesBack(LocalDateTime giverBy, LocalDateTime at, LocalDateTime by) {
        assertThat(clocks.returned(shanghai(giverBy), shanghai(at))).isEqualTo(shanghai(by));
    }

    @ParameterizedTest
    @CsvSource({
        // 30 days lead to 1 Oct, off until 8 Oct; to 15 Feb, off until 24 Feb
        "NORMAL, 2026-09-01T17:00, 2026-10-08T17:00",
        "NORMAL, 2026-01-16T17:00, 2026-02-24T17:00",
        // five working days: 16 19 20 21 22 Oct; 14 24 25 26 27 Feb
        "COMPLEX, 2026-10-15T17:00, 2026-10-22T17:00",
        "COMPLEX, 2026-02-13T17:00, 2026-02-27T17:00"
    })
    void theLatestDayThatMoreTimeCanReach(Urgency urgency, LocalDateTime handleBy, LocalDateTime latest) {
        assertThat(clocks.latest(shanghai(handleBy), urgency)).isEqualTo(shanghai(latest));
    }

    @ParameterizedTest
    @CsvSource({
        // 13 Oct to 20 Oct are 5 days more, 10 in all; half of them: 21 22 23 26 27 Oct
        "NORMAL, 2026-10-12T17:00, 2026-10-13T17:00, 2026-10-16T13:30, 2026-10-20T17:00, 2026-10-27T17:00",
        // over 春节: 24 Feb is one day more, 6 in all; half of them: 25 26 27 Feb
        "NORMAL, 2026-02-13T17:00, 2026-02-14T17:00, 2026-02-26T13:30, 2026-02-24T17:00, 2026-02-27T17:00",
        // 24 h and 12 h more; half of 36 h
        "UTILITY, 2026-10-01T18:12, 2026-10-01T23:00, 2026-10-02T11:00, 2026-10-02T11:00, 2026-10-03T05:00"
    })
    void moreTimeMovesSupervisionWithIt(
            Urgency urgency,
            LocalDateTime warnAt,
            LocalDateTime handleBy,
            LocalDateTime superviseAt,
            LocalDateTime until,
            LocalDateTime supervisedThen) {
        var limit = new Handling(shanghai(handleBy), shanghai(warnAt), shanghai(superviseAt));

        assertThat(clocks.extended(limit, shanghai(until), urgency).superviseAt())
                .isEqualTo(shanghai(supervisedThen));
    }

    /** What began on a Friday: no weekend is taken for lateness. */
    @ParameterizedTest
    @CsvSource({
        // limit Fri 4 Dec 17:00; Mon 7, Tue 8, and 210 minutes of Wed 9
        "NORMAL, 2026-11-27T10:00, 2026-12-09T13:30",
        // limit Mon 30 Nov 17:00; 210 minutes of Tue 1
        "CONSULT, 2026-11-27T16:30, 2026-12-01T13:30"
    })
    void halfOfALimitMoreIsWorkingTime(Urgency urgency, LocalDateTime at, LocalDateTime superviseAt) {
        assertThat(clocks.submitted(shanghai(at), Level.COMMUNITY, urgency).superviseAt())
                .isEqualTo(shanghai(superviseAt));
    }

    private static Instant shanghai(String time) {
        return shanghai(LocalDateTime.parse(time));
    }

    private static Instant shanghai(LocalDateTime time) {
        return time.atZone(WorkingCalendar.ZONE).toInstant();
    }
}
