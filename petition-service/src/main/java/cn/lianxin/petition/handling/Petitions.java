package cn.lianxin.petition.handling;

import cn.lianxin.config.contract.Person;
import cn.lianxin.petition.chain.Chain;
import cn.lianxin.petition.chain.ChainSnapshot;
import cn.lianxin.petition.chain.Recusal;
import cn.lianxin.petition.handling.SupporterMapper.Supporter;
import cn.lianxin.petition.intake.NewPetition;
import cn.lianxin.petition.lifecycle.Action;
import cn.lianxin.petition.lifecycle.Actor;
import cn.lianxin.petition.lifecycle.Decision;
import cn.lianxin.petition.lifecycle.Merger;
import cn.lianxin.petition.lifecycle.Petition;
import cn.lianxin.petition.lifecycle.Transitions;
import cn.lianxin.petition.notice.Notices;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The only writer of petitions. Each step, within the caller's transaction: load and lock, decide by the table, store
 * under the version that was seen, append the events, tell who is to hear of them.
 */
public final class Petitions {
    /** What is done to a merged petition itself; all else is done to its master. */
    private static final Set<Class<? extends Action>> OF_ITSELF = Set.of(
            Action.Split.class, Action.Withdraw.class, Action.TimeUp.class, Action.Told.class, Action.Unseen.class);

    private final Records records;
    private final Supporters supporters;
    private final Ripples ripples;
    private final Registration registration;
    private final Chain chain;
    private final Clocks clocks;
    private final Notices notices;
    private final InstantSource clock;

    Petitions(
            Records records,
            Supporters supporters,
            Registration registration,
            Chain chain,
            Clocks clocks,
            Notices notices,
            InstantSource clock) {
        this.records = records;
        this.supporters = supporters;
        this.ripples = new Ripples(records, supporters);
        this.registration = registration;
        this.chain = chain;
        this.clocks = clocks;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Registers a new matter and tells its first holder; {@return the petition, with its number, or nothing where nobody
     * would hold it: then nothing is registered}
     */
    public Optional<Petition> submit(NewPetition wish) {
        return submit(wish, new Actor.Resident(wish.submitter()));
    }

    /** The same for what somebody told: {@code actor} registers it. */
    public Optional<Petition> submit(NewPetition wish, Actor actor) {
        return registration.submit(wish, actor, now());
    }

    /**
     * Does what the actor asks, if the table allows it. What is done to a merged petition is done to its master, and the
     * answer tells how that stands.
     */
    public Outcome apply(String number, Action action, Actor actor) {
        if (action instanceof Action.Merge(String master)) {
            records.lockBoth(number, master);
        }
        return records.lock(number).map(before -> apply(before, action, actor)).orElseGet(Outcome.Unknown::new);
    }

    private Outcome apply(Petition before, Action action, Actor actor) {
        Merger merger = before.merger();
        if (merger == null || OF_ITSELF.contains(action.getClass())) {
            return step(before, action, actor);
        }
        return switch (apply(merger.master(), action, actor)) {
            case Outcome.Done done -> new Outcome.Done(done.petition().as(before.matter()));
            case Outcome.Refused no ->
                new Outcome.Refused(no.reason(), no.petition().as(before.matter()));
            case Outcome.Unknown unknown -> unknown;
        };
    }

    /** Whoever holds the code of what staff were told is its submitter from now on; {@return it, if it is still going on} */
    public Optional<Petition> claim(String number, Actor.Resident claimer) {
        return records.lock(number)
                .map(before -> step(before.claimedBy(claimer.person()), new Action.Claim(), claimer))
                .map(outcome -> outcome instanceof Outcome.Done(Petition now) ? now : null);
    }

    private Outcome step(Petition before, Action action, Actor actor) {
        ChainSnapshot groups = chain.now();
        Recusal recusal = before.holding().recusal();
        if (!Ripples.own(action) && Recusals.barred(actor, before)) {
            return new Outcome.Unknown();
        }
        Recusal next = Recusals.afterwards(action, recusal, groups);
        List<Supporter> following = supporters.of(before);
        var ground = new PresentGround(
                now(),
                groups.without(next),
                clocks,
                next,
                supporters.stake(before, following, action, actor, groups),
                ripples.other(before, action));
        return switch (Transitions.decide(before, action, actor, ground)) {
            case Decision.Refused refused -> new Outcome.Refused(refused.reason(), before);
            case Decision.Done done -> {
                List<Ripples.Ripple> first = ripples.first(before, done.next());
                if (!first.isEmpty()) {
                    first.forEach(ripple -> follow(ripple, actor));
                    yield step(records.lock(before.matter().number()).orElseThrow(), action, actor);
                }
                records.store(before, done);
                supporters.store(before, done.events(), actor);
                notices.tell(before, done.next(), done.events(), actor, groups, people(following));
                ripples.of(before, done.next(), ground.other(), ground.now()).forEach(ripple -> follow(ripple, actor));
                yield new Outcome.Done(done.next());
            }
        };
    }

    /**
     * Nobody acts for the unit any more: the clock hands on what it has, each in a transaction of its own.
     */
    public void ownerLeft(String unit) {
        records.wake(unit, now());
    }

    /**
     * The submitter's group is known now: what the district only holds for want of it goes where it belongs. Not where the
     * words may be about who would get it: there the district stays.
     */
    public Optional<Petition> settle(String number, String group, Actor.Resident submitter) {
        return records.lock(number)
                .flatMap(before -> registration
                        .placed(before, group)
                        .map(unit -> step(before, new Action.SettleIn(unit.code()), submitter)))
                .map(outcome -> outcome instanceof Outcome.Done(Petition now) ? now : null);
    }

    /** Half of a merger is none: where the other petition does not follow, nothing of the step stays. */
    private void follow(Ripples.Ripple ripple, Actor actor) {
        if (!(step(ripple.petition(), ripple.action(), actor) instanceof Outcome.Done)) {
            throw new IllegalStateException(ripple.petition().matter().number() + " does not follow");
        }
    }

    /** Does what the clock asks, as often as more than one limit has run out, as after a standstill. */
    void timeUp(String number) {
        var sweep = new Actor.Sweep();
        Outcome outcome = apply(number, new Action.TimeUp(), sweep);
        if (outcome instanceof Outcome.Refused) {
            // Perhaps somebody has left on another instance, of which this one has not heard yet.
            chain.readAgain();
            outcome = apply(number, new Action.TimeUp(), sweep);
        }
        if (outcome instanceof Outcome.Refused(var _, Petition petition)) {
            wokenForNothing(petition);
        }
        while (outcome instanceof Outcome.Done) {
            outcome = apply(number, new Action.TimeUp(), sweep);
        }
    }

    /** Its unit has somebody again: the clock comes when it would have come, and not each minute until then. */
    private void wokenForNothing(Petition petition) {
        Instant next = petition.wakeAt();
        if (next == null || next.isAfter(now())) {
            records.moveAhead(petition, next);
        }
    }

    private static List<Person> people(List<Supporter> supporters) {
        return supporters.stream().map(Supporter::person).toList();
    }

    /** {@return whether the petition's events are whole, in order and unaltered} */
    public boolean verifies(long petition) {
        return records.verifies(petition);
    }

    /** As fine as a row keeps it: what is answered now and what is read later are then the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
