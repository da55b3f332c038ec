package cn.lianxin.petition.handling;

import cn.lianxin.config.calendar.BusinessTime;
import cn.lianxin.petition.chain.Level;
import cn.lianxin.petition.deadline.Deadline;
import cn.lianxin.petition.deadline.Limits;
import cn.lianxin.petition.deadline.Urgency;
import cn.lianxin.petition.lifecycle.Due;
import java.time.Instant;

/** The limits in this district's working time. */
record Clocks(Limits limits, BusinessTime time) {
    Due submitted(Instant at, Level holder, Urgency urgency) {
        return due(Deadline.submitted(at, holder, urgency, limits, time));
    }

    Due reopened(Instant at) {
        return due(Deadline.reopened(at, limits, time));
    }

    Instant respondBy(Instant at, Level holder, Urgency urgency) {
        return limits.response(holder, urgency).end(at, time);
    }

    private static Due due(Deadline deadline) {
        return new Due(deadline.respondBy(), deadline.handleBy(), null);
    }
}
