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
        return due(at, Deadline.submitted(at, holder, urgency, limits, time), limits.handling(urgency));
    }

    Due reopened(Instant at) {
        return due(at, Deadline.reopened(at, limits, time), limits.reopenedHandling());
    }

    private Due due(Instant at, Deadline deadline, Limit limit) {
        Instant warnAt = limit.fourFifths().end(at, time);
        return Due.of(deadline.respondBy(), whole(deadline.handleBy(), warnAt, limit));
    }

    private Handling whole(Instant by, Instant warnAt, Limit limit) {
        return new Handling(by, warnAt, limit.half().end(by, time));
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
    Handling resumed(Handling limit, Instant pausedAt, Instant at, Urgency urgency) {
        Duration pause = Duration.between(pausedAt, at);
        return limit.moved(one -> urgency.aroundTheClock() ? one.plus(pause) : time.afterPause(one, pausedAt, at));
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
        return whole(limit.end(began, time), limit.fourFifths().end(began, time), limit)
                .moved(one -> urgency.aroundTheClock()
                        ? one.plus(pauses.natural())
                        : time.movedBy(one, pauses.workingDays()));
    }

    /** 复杂: five working days more; all else as long as the regulation on petitions allows. */
    Instant latest(Instant handleBy, Urgency urgency) {
        return urgency == Urgency.COMPLEX
                ? time.closingOfWorkingDay(handleBy, EXTENDED_WHERE_COMPLEX)
                : time.closingOfCalendarDay(handleBy, EXTENDED_AT_MOST);
    }

    /** Warned, as before, when a fifth of the whole is left, and 督办 when it is late by half of the whole. */
    Handling extended(Handling limit, Instant until, Urgency urgency) {
        Instant by = limit.by();
        Instant began = by.minus(Duration.between(limit.warnAt(), by).multipliedBy(5));
        Duration fifth = Duration.between(began, until).dividedBy(5);
        Duration half = length(by, limit.superviseAt(), urgency)
                .plus(length(by, until, urgency).dividedBy(2))
                .truncatedTo(ChronoUnit.SECONDS);
        return new Handling(until, until.minus(fifth.truncatedTo(ChronoUnit.SECONDS)), later(until, half, urgency));
    }

    private Duration length(Instant from, Instant to, Urgency urgency) {
        return urgency.aroundTheClock() ? Duration.between(from, to) : time.openBetween(from, to);
    }

    private Instant later(Instant at, Duration by, Urgency urgency) {
        return urgency.aroundTheClock() || by.isZero() ? at.plus(by) : time.plusOpen(at, by);
    }

    /** When a resident who is asked now should have answered. */
    Instant answerBy(Instant at) {
        return time.closingOfWorkingDay(at, ANSWERED_WITHIN);
    }
}
