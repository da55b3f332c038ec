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

    /** One of the two reaches a year without a calendar and is to be reckoned again when that is loaded. */
    public boolean isProvisional(BusinessTime time) {
        return time.isProvisional(respondBy) || time.isProvisional(handleBy);
    }
}
