package cn.lianxin.petition.lifecycle;

import cn.lianxin.petition.chain.Recusal;
import cn.lianxin.petition.chain.Relation;
import cn.lianxin.petition.chain.Unit;
import cn.lianxin.petition.deadline.Urgency;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a decision stands on besides the petition itself: the hour, the chain and the limits. */
public interface Ground {
    /** {@return the instant of the step} */
    Instant now();

    /** {@return the nearest unit above that has somebody to act for it; empty at the top} */
    Optional<Unit> above(String unit);

    /** {@return how the second unit stands to the first} */
    Relation relation(String own, String other);

    /** {@return who is recused once the step is done; they are nobody above and no relation any more} */
    Recusal recusal();

    /** {@return when the unit must have answered what reaches it now} */
    Instant respondBy(String unit, Urgency urgency);

    /** {@return when a giver must have answered what comes back: no later than it was, but an hour is left at least} */
    @Nullable
    Instant returned(@Nullable Instant giverBy);

    /** {@return the fresh limits of a reopened matter} */
    Due reopened();

    /** {@return the limit after the pause that ends now} */
    Instant resumed(Instant limit, Instant pausedAt, Urgency urgency);

    /** {@return when a resident who is asked now should have answered} */
    Instant answerBy();

    /** {@return when a resident whom a question reaches now is reminded of it} */
    Instant remindBy();
}
