package cn.lianxin.petition.deadline;

import cn.lianxin.config.calendar.BusinessTime;
import cn.lianxin.petition.chain.Level;
import java.time.Instant;

/**
 * When a matter must be answered and when it must be solved.
 *
 * @param respondBy first answer of a person
 * @param handleBy resolution
 */
public record Deadline(Instant respondBy, Instant handleBy) {

    /** Of a new matter; both clocks start when it is submitted, not when somebody signs for it. */
    public static Deadline submitted(Instant at, Level holder, Urgency urgency, Limits limits, BusinessTime time) {
        return new Deadline(
                limits.response(holder, urgency).end(at, time),
                limits.handling(urgency).end(at, time));
    }

    /** Of a matter that was said to be solved and is not. */
    public static Deadline reopened(Instant at, Limits limits, BusinessTime time) {
        return new Deadline(
                limits.reopenedResponse().end(at, time),
                limits.reopenedHandling().end(at, time));
    }

    /** After 上报 or an automatic climb: the new holder has its own time to answer; the handling clock runs on. */
    public Deadline handedTo(Level holder, Urgency urgency, Instant at, Limits limits, BusinessTime time) {
        return new Deadline(limits.response(holder, urgency).end(at, time), handleBy);
    }

    /** After 转办: the department's own time to answer; what runs around the clock keeps its limit. */
    public Deadline handedToDepartment(Urgency urgency, Instant at, Limits limits, BusinessTime time) {
        Limit limit = urgency.aroundTheClock() ? limits.response(Level.TOWN, urgency) : limits.department();
        return new Deadline(limit.end(at, time), handleBy);
    }

    /** After 退回: the giver's old time, or an hour of office hours where that is later. */
    public Deadline returned(Instant at, Limits limits, BusinessTime time) {
        Instant least = limits.returned().end(at, time);
        return new Deadline(respondBy.isAfter(least) ? respondBy : least, handleBy);
    }

    /** One of the two reaches a year without a calendar and is to be reckoned again when that is loaded. */
    public boolean isProvisional(BusinessTime time) {
        return time.isProvisional(respondBy) || time.isProvisional(handleBy);
    }
}
