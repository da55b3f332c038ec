package cn.lianxin.petition.lifecycle;

import java.time.Duration;

/**
 * How long a handling clock has stood still, in both ways of reckoning, since the limit may change from one to the other.
 *
 * @param natural for what runs around the clock
 * @param workingDays days d with pause &lt; d &le; resume, for all else
 */
public record Pauses(Duration natural, int workingDays) {
    /** It has run without a break. */
    public static final Pauses NONE = new Pauses(Duration.ZERO, 0);

    Pauses plus(Pauses more) {
        return new Pauses(natural.plus(more.natural), workingDays + more.workingDays);
    }
}
