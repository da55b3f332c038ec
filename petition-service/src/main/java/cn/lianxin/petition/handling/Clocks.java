package cn.lianxin.petition.handling;

import cn.lianxin.config.calendar.BusinessTime;
import cn.lianxin.petition.chain.Level;
import cn.lianxin.petition.deadline.Deadline;
import cn.lianxin.petition.deadline.Limits;
import cn.lianxin.petition.deadline.Urgency;
import cn.lianxin.petition.lifecycle.Due;
import java.time.Duration;
import java.time.Instant;

/** The limits in this district's working time. */
record Clocks(Limits limits, BusinessTime time) {
    private static final int ANSWERED_WITHIN = 5;
    private static final int REMINDED_AFTER = 3;

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

    /** When a resident who is asked now should have answered. */
    Instant answerBy(Instant at) {
        return time.closingOfWorkingDay(at, ANSWERED_WITHIN);
    }

    private static Due due(Deadline deadline, Instant warnAt) {
        return Due.of(deadline.respondBy(), deadline.handleBy(), warnAt);
    }
}
