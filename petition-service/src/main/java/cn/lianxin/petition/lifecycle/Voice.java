package cn.lianxin.petition.lifecycle;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How often and how long a resident's word counts: urging, joining, judging what was done, bringing it back. */
record Voice(Petition petition, Action action, Actor actor, Ground ground) {
    private static final Duration BETWEEN_URGES = Duration.ofHours(4);

    boolean mayUrge() {
        Instant urged = petition.rounds().urgedAt();
        return urged == null || ground.past(urged.plus(BETWEEN_URGES));
    }

    /** {@return why the name can't be put to it; null where it can} */
    @Nullable
    Refusal joining() {
        if (ground.stake().joined()) {
            return Refusal.JOINED_ALREADY;
        }
        return Refusal.OWN_MATTER.unless(!petition.matter().submitter().equals(actor.person()));
    }

    boolean ratedWell() {
        return action instanceof Action.Rate(Rating rating, String _) && rating.good();
    }

    boolean ratedBadly() {
        return action instanceof Action.Rate(Rating rating, String _) && !rating.good();
    }

    boolean mayComeBack() {
        return Chances.of(petition).mayComeBack(ground.now());
    }

    /** {@return why a supporter can't say that it is solved; null where that can be said} */
    @Nullable
    Refusal content() {
        return judging(ratedWell());
    }

    /**
     * {@return why a supporter can't say that it is not solved; null where that can be said}
     *
     * @param enough whether so many have to say so that it comes back
     */
    @Nullable
    Refusal unsolved(boolean enough) {
        boolean bad = !ratedWell();
        if (bad && petition.state() == State.CLOSED && !mayComeBack()) {
            return Refusal.REOPENED_ENOUGH;
        }
        return judging(bad && petition.following().oneMoreIsEnough() == enough);
    }

    private @Nullable Refusal judging(boolean fits) {
        return ground.stake() == Stake.JUDGED ? Refusal.JUDGED_ALREADY : Refusal.NOT_NOW.unless(fits);
    }
}
