package cn.lianxin.petition.lifecycle;

import cn.lianxin.config.contract.Person;
import cn.lianxin.petition.chain.Relation;
import cn.lianxin.petition.chain.Unit;
import cn.lianxin.petition.deadline.Urgency;
import cn.lianxin.petition.lifecycle.PetitionEvent.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One matter a resident has brought up, as it stands: the sum of its events.
 *
 * @param id the row's id
 * @param version counts its changes; every update names the one it has seen
 */
public record Petition(
        long id,
        int version,
        Matter matter,
        State state,
        Holding holding,
        Due due,
        Rounds rounds,
        Terms terms,
        Following following,
        @Nullable Merger merger) {

    /** {@return when the clock has to look at it next; null where it need not} */
    public @Nullable Instant wakeAt() {
        Asked asked = due.asked();
        return switch (state) {
            case SUBMITTED, ACCEPTED, IN_PROGRESS, REOPENED ->
                terms.shelved() ? terms.reviewAt() : earlier(due.respondBy(), nextStage());
            case PENDING_RESIDENT -> earlier(asked == null ? null : asked.remindBy(), due.answerBy());
            case RESOLVED -> silentUntil();
            case CLOSED, REJECTED, WITHDRAWN, MERGED -> null;
        };
    }

    private @Nullable Instant nextStage() {
        return switch (due.stage()) {
            case RUNNING -> due.warnAt();
            case WARNED -> due.handleBy();
            case LATE -> due.farTooLate();
            case SUPERVISED -> null;
        };
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    /** The same petition, brought up by this person, who was told of by staff so far. */
    public Petition claimedBy(Person person) {
        return new Petition(
                id, version, matter.claimedBy(person), state, holding, due, rounds, terms, following, merger);
    }

    /** The petition after one step's events, with the next version. */
    Petition after(List<PetitionEvent> events, Ground ground) {
        Petition next = this;
        for (PetitionEvent event : events) {
            next = next.after(event, ground);
        }
        Due asking = events.stream().anyMatch(Petition::asks) ? next.due.asks(version + 1) : next.due;
        return new Petition(
                id,
                version + 1,
                next.matter,
                next.state,
                next.holding,
                asking,
                next.rounds,
                next.terms,
                next.following,
                next.merger);
    }

    /** A resolution that has arrived waits a week; one that nobody knows of longer, and one nobody has claimed. */
    private Instant silentUntil() {
        Instant ended = Objects.requireNonNull(due.endedAt());
        Instant proven = due.asked() == null ? null : due.asked().provenAt();
        if (matter.unclaimed()) {
            return ended.plus(Due.UNCLAIMED);
        }
        return proven == null ? ended.plus(Due.UNRATED) : proven.plus(Asked.SILENCE);
    }

    /** {@return whether the message that tells of it wants an answer of the resident} */
    private static boolean asks(PetitionEvent event) {
        return switch (event.kind()) {
            case ASKED, RESOLVED, NO_REPLY -> true;
            case SUBMITTED, SUPPLEMENTED, URGED, ACCEPTED, ANSWERED, ESCALATED, TRANSFERRED, ASSIGNED_DOWN -> false;
            case TAKEN, OFFER_WITHDRAWN, RETURNED, HELP_ASKED, HELP_OWED, HELPED, HELP_EXCUSED, RESUMED -> false;
            case NOTED, CLIMBED, WARNED, OVERDUE, NEVER_ANSWERED, FAR_OVERDUE, SUPERVISED, REJECTED -> false;
            case OBJECTED, WITHDRAWN, RATED, CLOSED, REOPENED, REACHED, UNREACHED, REMINDED, DEPUTED, UNSEEN -> false;
            case RECUSED, HANDED_OVER, HIDDEN, CLAIMED, NOT_INVOLVED -> false;
            case RECLASSIFIED, MADE_COMPLEX, SUPPORTED, SUPPORTER_RATED, MERGED, SPLIT, TOOK_IN, LET_GO -> false;
            case EXTENSION_ASKED, EXTENDED, SHELVING_ASKED, SHELVED, REQUEST_REFUSED, REVIEW_DUE, TAKEN_UP -> false;
        };
    }

    private Petition after(PetitionEvent event, Ground ground) {
        String unit = Objects.requireNonNullElse(event.detail(), holding.lead());
        return new Petition(
                id,
                version,
                sorted(event),
                event.to(),
                held(event, unit, ground),
                by(event, unit, ground),
                turned(event, unit),
                agreed(event, ground),
                following.after(event),
                merged(event));
    }

    private @Nullable Merger merged(PetitionEvent event) {
        return switch (event.kind()) {
            case MERGED -> new Merger(Following.petition(event), state);
            case SPLIT, WITHDRAWN -> null;
            default -> merger;
        };
    }

    /** {@return this one under another's name: how a merged matter stands is how its master does} */
    public Petition as(Matter merged) {
        return new Petition(id, version, merged, state, holding, due, rounds, terms, following, merger);
    }

    private Terms agreed(PetitionEvent event, Ground ground) {
        Request.Kind asked = Terms.asks(event.kind());
        if (asked == null) {
            return terms.after(event);
        }
        String decider = ground.above(holding.lead()).map(next -> next.code()).orElse(holding.lead());
        String reason = Objects.requireNonNullElse(event.text(), "");
        return terms.asked(new Request(asked, instant(event), reason, decider));
    }

    private static Instant instant(PetitionEvent event) {
        return Instant.parse(Objects.requireNonNull(event.detail()));
    }

    private Matter sorted(PetitionEvent event) {
        if (event.kind() == Kind.HIDDEN || event.kind() == Kind.RECUSED) {
            return matter.hidden();
        }
        Sorting sorting = sorting(event);
        return sorting == null ? matter : matter.sorted(sorting);
    }

    private @Nullable Sorting sorting(PetitionEvent event) {
        return switch (event.kind()) {
            case RECLASSIFIED -> Sorting.read(Objects.requireNonNull(event.detail()));
            case MADE_COMPLEX -> new Sorting(matter.category(), Urgency.COMPLEX);
            default -> null;
        };
    }

    private Holding held(PetitionEvent event, String unit, Ground ground) {
        return switch (event.kind()) {
            case SUBMITTED, SUPPLEMENTED, URGED, ACCEPTED, ANSWERED -> holding;
            case HELP_EXCUSED, ASKED, RESUMED, NOTED, SUPERVISED, WARNED, OVERDUE, NEVER_ANSWERED, FAR_OVERDUE ->
                holding;
            case OBJECTED, WITHDRAWN, RATED, CLOSED, REACHED, UNREACHED, REMINDED, DEPUTED, UNSEEN -> holding;
            case RECLASSIFIED, MADE_COMPLEX -> holding;
            case EXTENSION_ASKED, EXTENDED, SHELVING_ASKED, SHELVED, REQUEST_REFUSED, REVIEW_DUE, TAKEN_UP -> holding;
            case SUPPORTED, SUPPORTER_RATED, MERGED, SPLIT, TOOK_IN, LET_GO -> holding;
            case ESCALATED, TRANSFERRED, ASSIGNED_DOWN -> holding.offeredTo(unit);
            case OFFER_WITHDRAWN -> holding.offeredTo(null);
            case TAKEN -> holding.takenBy(unit, department(unit, ground));
            case RETURNED -> unit.equals(holding.lead()) ? holding.offeredTo(null) : holding.ledBy(unit);
            case HELP_ASKED, HELP_OWED -> holding.askedOf(unit, event.at());
            case HELPED -> holding.answeredBy(unit);
            case CLIMBED, REOPENED -> holding.ledBy(unit);
            case RECUSED -> holding.past(ground.recusal(), unit, behindPast(unit, ground));
            case HANDED_OVER -> unit.equals(holding.lead()) ? holding.offeredTo(null) : holding.ledBy(unit);
            case HIDDEN, CLAIMED -> holding;
            case NOT_INVOLVED -> holding.without(ground.recusal());
            case RESOLVED, REJECTED, NO_REPLY -> holding.resolvedBy(unit);
        };
    }

    private Due by(PetitionEvent event, String unit, Ground ground) {
        return switch (event.kind()) {
            case SUBMITTED,
                    SUPPLEMENTED,
                    URGED,
                    RATED,
                    HELP_ASKED,
                    HELP_OWED,
                    HELP_EXCUSED,
                    HELPED,
                    NOTED,
                    OBJECTED,
                    NOT_INVOLVED,
                    HIDDEN,
                    CLAIMED,
                    SUPPORTED,
                    SUPPORTER_RATED,
                    MERGED,
                    SPLIT,
                    TOOK_IN,
                    LET_GO,
                    EXTENSION_ASKED,
                    SHELVING_ASKED,
                    REQUEST_REFUSED,
                    SUPERVISED,
                    UNREACHED,
                    DEPUTED,
                    UNSEEN -> due;
            case RECUSED -> recused(unit, ground);
            case HANDED_OVER -> handedOver(unit, ground);
            case ACCEPTED, ANSWERED, TAKEN, OFFER_WITHDRAWN -> due.responded();
            case ESCALATED, TRANSFERRED, ASSIGNED_DOWN -> due.offered(ground.respondBy(unit, matter.urgency()));
            case RETURNED ->
                due.respondBy(
                        unit.equals(holding.lead())
                                ? ground.returned(due.giverBy())
                                : ground.respondBy(unit, matter.urgency()));
            case CLIMBED -> due.respondBy(ground.respondBy(unit, matter.urgency()));
            case ASKED -> due.paused(event.at(), ground.answerBy());
            case EXTENDED -> due.moved(ground.extended(due, instant(event)), ground.now());
            case SHELVED -> due.paused(event.at(), instant(event));
            case RESUMED, REVIEW_DUE, TAKEN_UP -> resumed(ground);
            case RECLASSIFIED, MADE_COMPLEX -> limited(event, ground);
            case WARNED -> due.at(Stage.WARNED);
            case OVERDUE -> due.at(Stage.LATE);
            case NEVER_ANSWERED -> due.respondBy(null);
            case FAR_OVERDUE -> due.at(Stage.SUPERVISED);
            case RESOLVED, CLOSED, REJECTED, WITHDRAWN, NO_REPLY -> due.ended(event.at());
            case REACHED ->
                state == State.PENDING_RESIDENT
                        ? due.reached(event.at(), ground.remindBy(), ground.answerBy())
                        : due.reached(event.at(), null, null);
            case REMINDED -> due.reminded();
            case REOPENED -> ground.reopened();
        };
    }

    /** While the resident is asked nobody's time runs; a giver whose receiver is gone has his own again. */
    private Due handedOver(String unit, Ground ground) {
        if (state == State.PENDING_RESIDENT) {
            return due;
        }
        return due.respondBy(
                unit.equals(holding.lead())
                        ? ground.returned(due.giverBy())
                        : ground.respondBy(unit, matter.urgency()));
    }

    /** Who leads now has its own time; where the lead stays and an offer falls, it is as if it had come back. */
    private Due recused(String unit, Ground ground) {
        if (!unit.equals(holding.lead())) {
            return due.respondBy(ground.respondBy(unit, matter.urgency()));
        }
        return ground.recusal().covers(holding.offered()) ? due.respondBy(ground.returned(due.giverBy())) : due;
    }

    /** {@return the group behind the department that leads; the one above it where that one is recused} */
    private @Nullable String behindPast(String unit, Ground ground) {
        String behind = holding.behind();
        if (behind == null || !unit.equals(holding.lead())) {
            return null;
        }
        return ground.recusal().covers(behind)
                ? ground.above(behind).map(Unit::code).orElse(null)
                : behind;
    }

    /** A changed urgency changes the first limits only: what came back has one for all, and what was agreed stands. */
    private Due limited(PetitionEvent event, Ground ground) {
        Urgency urgency = Objects.requireNonNull(sorting(event)).urgency();
        if (urgency == matter.urgency() || rounds.reopenings() > 0) {
            return due;
        }
        Handling limit = ground.handling(matter.createdAt(), urgency, due.pauses());
        if (terms.extended() && limit.by().isBefore(due.handleBy())) {
            return due;
        }
        Due moved = due.moved(limit, ground.now());
        Instant first = moved.respondBy();
        String silent = Objects.requireNonNullElse(holding.offered(), holding.lead());
        return first != null && urgency.aroundTheClock()
                ? moved.respondBy(earlier(first, ground.respondBy(silent, urgency)))
                : moved;
    }

    private Due resumed(Ground ground) {
        Instant since = Objects.requireNonNull(due.pausedAt());
        return due.resumed(
                ground.resumed(due.handleBy(), since, matter.urgency()),
                ground.resumed(due.warnAt(), since, matter.urgency()),
                ground.pause(since));
    }

    private Rounds turned(PetitionEvent event, String detail) {
        return switch (event.kind()) {
            case RATED -> rounds.rated(Rating.valueOf(detail));
            case REOPENED -> rounds.reopened(state);
            case RETURNED -> rounds.returned();
            case ASKED -> rounds.asked();
            case OBJECTED -> rounds.objected();
            case URGED -> rounds.urged(event.at());
            case SUBMITTED, SUPPLEMENTED, ACCEPTED, ANSWERED, ESCALATED, TRANSFERRED, ASSIGNED_DOWN, TAKEN -> rounds;
            case OFFER_WITHDRAWN,
                    HELP_ASKED,
                    HELP_OWED,
                    HELP_EXCUSED,
                    HELPED,
                    RESUMED,
                    NOTED,
                    CLIMBED,
                    WARNED,
                    OVERDUE -> rounds;
            case RECUSED, NOT_INVOLVED, HIDDEN, CLAIMED, HANDED_OVER -> rounds;
            case NEVER_ANSWERED, FAR_OVERDUE, SUPERVISED, REJECTED, WITHDRAWN, RESOLVED, CLOSED -> rounds;
            case REACHED, UNREACHED, REMINDED, NO_REPLY, DEPUTED, UNSEEN -> rounds;
            case RECLASSIFIED, MADE_COMPLEX -> rounds;
            case EXTENSION_ASKED, EXTENDED, SHELVING_ASKED, SHELVED, REQUEST_REFUSED, REVIEW_DUE, TAKEN_UP -> rounds;
            case SUPPORTED, SUPPORTER_RATED, MERGED, SPLIT, TOOK_IN, LET_GO -> rounds;
        };
    }

    private boolean department(String unit, Ground ground) {
        return ground.relation(holding.lead(), unit) == Relation.DEPARTMENT;
    }
}
