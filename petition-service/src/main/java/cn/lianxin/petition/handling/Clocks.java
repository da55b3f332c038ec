package cn.lianxin.petition.handling;

import cn.lianxin.config.calendar.BusinessTime;
import cn.lianxin.petition.chain.Level;
import cn.lianxin.petition.deadline.Deadline;
import cn.lianxin.petition.deadline.Limit;
import cn.lianxin.petition.deadline.Limits;
import cn.lianxin.petition.deadline.Urgency;
import cn.lianxin.petition.lifecycle.Due;
import cn.lianxin.petition.lifecycle.Handling;
import cn.lianxin.petition.lifecycle.Pauses;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The limits in this district's working time. */
record Clocks(Limits limits, BusinessTime time) {
    private static final int ANSWERED_WITHIN = 5;
    private static final int REMINDED_AFTER = 3;
    private static final int EXTENDED_WHERE_COMPLEX = 5;
    private static final int EXTENDED_AT_MOST = 30;

    Due submitted(Instant at, Level holder, Urgency urgency) {
        Instant warnAt = limits.handling(urgency).fourFifths().end(at, time);
        return due(Deadline.submitted(at, holder, urgency, limits, time), warnAt);
    }

    Due reopened(Instant at) {
        Instant warnAt = limits.reopenedHandling().fourFifths().end(at, time);
        return due(Deadline.reopened(at, limits, time), warnAt);
    }

    Instant respondBy(Instant at, Level holder, Urgency urgency) {
        return limits.response(holder, urgency).end(at, time);
    }

    /** The giver's old time, or an hour of office hours where that is later. */
    Instant returned(Instant giverBy, Instant at) {
        Instant least = limits.returned().end(at, time);
        return giverBy.isAfter(least) ? giverBy : least;
    }

    /** What runs around the clock moves by the pause; what runs in working days by those that lie in it. */
    Instant resumed(Instant limit, Instant pausedAt, Instant at, Urgency urgency) {
        return urgency.aroundTheClock()
                ? limit.plus(Duration.between(pausedAt, at))
                : time.afterPause(limit, pausedAt, at);
    }

    /** When a resident whom a question reaches now is reminded of it. */
    Instant remindBy(Instant at) {
        return time.closingOfWorkingDay(at, REMINDED_AFTER);
    }

    /** How long a pause was, in both ways of reckoning. */
    Pauses pause(Instant pausedAt, Instant at) {
        return new Pauses(
                Duration.between(pausedAt, at).truncatedTo(ChronoUnit.SECONDS), time.workingDaysBetween(pausedAt, at));
    }

    /** Reckoned from the start, with the pauses there were. */
    Handling handling(Instant began, Urgency urgency, Pauses pauses) {
        Limit limit = limits.handling(urgency);
        return new Handling(
                moved(limit.end(began, time), urgency, pauses),
                moved(limit.fourFifths().end(began, time), urgency, pauses));
    }

    /** 复杂: five working days more; all else as long as the regulation on petitions allows. */
    Instant latest(Instant handleBy, Urgency urgency) {
        return urgency == Urgency.COMPLEX
                ? time.closingOfWorkingDay(handleBy, EXTENDED_WHERE_COMPLEX)
                : time.closingOfCalendarDay(handleBy, EXTENDED_AT_MOST);
    }

    /** Warned, as before, when a fifth of the whole is left. */
    Handling extended(Due due, Instant until) {
        Instant began = due.handleBy()
                .minus(Duration.between(due.warnAt(), due.handleBy()).multipliedBy(5));
        return new Handling(
                until, until.minus(Duration.between(began, until).dividedBy(5).truncatedTo(ChronoUnit.SECONDS)));
    }

    private Instant moved(Instant limit, Urgency urgency, Pauses pauses) {
        if (urgency.aroundTheClock()) {
            return limit.plus(pauses.natural());
        }
        return pauses.workingDays() == 0 ? limit : time.closingOfWorkingDay(limit, pauses.workingDays());
    }

    /** When a resident who is asked now should have answered. */
    Instant answerBy(Instant at) {
        return time.closingOfWorkingDay(at, ANSWERED_WITHIN);
    }

    private static Due due(Deadline deadline, Instant warnAt) {
        return Due.of(deadline.respondBy(), deadline.handleBy(), warnAt);
    }
}
