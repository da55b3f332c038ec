package cn.lianxin.petition.lifecycle;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What whoever brought a matter up can still say after it has ended.
 *
 * @param afterClosing how often it came back after it was closed
 * @param objections how often 不予受理 was objected to
 * @param endedAt when it ended; null while it is open
 */
public record Chances(
        int afterClosing, int objections, @Nullable Instant endedAt) {
    private static final Duration COMES_BACK_WITHIN = Duration.ofDays(15);
    private static final int COMES_BACK_AT_MOST = 2;

    public static Chances of(Petition petition) {
        Rounds rounds = petition.rounds();
        return new Chances(
                rounds.afterClosing(), rounds.objections(), petition.due().endedAt());
    }

    /** {@return whether 没好 brings back what was closed} */
    public boolean mayComeBack(Instant now) {
        return afterClosing < COMES_BACK_AT_MOST
                && (endedAt == null || !endedAt.plus(COMES_BACK_WITHIN).isBefore(now));
    }

    /** {@return whether 异议 is heard} */
    public boolean mayObject() {
        return objections == 0;
    }
}
