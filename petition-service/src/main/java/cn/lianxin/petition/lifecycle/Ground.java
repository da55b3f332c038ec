package cn.lianxin.petition.lifecycle;

import cn.lianxin.petition.chain.Unit;
import cn.lianxin.petition.deadline.Urgency;
import java.time.Instant;
import java.util.Optional;

/** What a decision stands on besides the petition itself: the hour, the chain and the limits. */
public interface Ground {
    /** {@return the instant of the step} */
    Instant now();

    /** {@return the nearest unit above that has somebody to act for it; empty at the top} */
    Optional<Unit> above(String unit);

    /** {@return when the unit must have answered what reaches it now} */
    Instant respondBy(String unit, Urgency urgency);

    /** {@return the fresh limits of a reopened matter} */
    Due reopened();
}
