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

    /** {@return whether this instant has come; one that is not set never does} */
    default boolean past(@Nullable Instant at) {
        return at != null && !now().isBefore(at);
    }

    /** {@return what the one who acts has to do with the petition, if he did not bring it up} */
    Stake stake();

    /** {@return the other petition of a merger; empty in every other step} */
    Optional<Other> other();

    /** {@return the nearest unit above that has somebody to act for it; empty at the top} */
    Optional<Unit> above(String unit);

    /** {@return whether the unit's owner has a deputy who is there and may know of it} */
    boolean hasDeputy(String unit);

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
    Handling resumed(Handling limit, Instant pausedAt, Urgency urgency);

    /** {@return how long the pause was that ends now} */
    Pauses pause(Instant pausedAt);

    /** {@return the limit of a matter that began then, had this urgency and stood still so long} */
    Handling handling(Instant began, Urgency urgency, Pauses pauses);

    /** {@return how far a limit can be extended} */
    Instant latest(Instant handleBy, Urgency urgency);

    /** {@return the limit a matter has that was given more time, until then} */
    Handling extended(Handling limit, Instant until, Urgency urgency);

    /** {@return when a resident who is asked now should have answered} */
    Instant answerBy();

    /** {@return when a resident whom a question reaches now is reminded of it} */
    Instant remindBy();
}
