package cn.lianxin.petition.lifecycle;

import cn.lianxin.config.contract.Person;
import cn.lianxin.petition.chain.Relation;
import cn.lianxin.petition.chain.Unit;
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
public record Petition(long id, int version, Matter matter, State state, Holding holding, Due due, Rounds rounds) {

    /** {@return when the clock has to look at it next; null where it need not} */
    public @Nullable Instant wakeAt() {
        return switch (state) {
            case SUBMITTED, ACCEPTED, IN_PROGRESS, REOPENED -> earlier(due.respondBy(), nextStage());
            case PENDING_RESIDENT -> due.answerBy();
            case RESOLVED ->
                Objects.requireNonNull(due.endedAt()).plus(matter.unclaimed() ? Due.UNCLAIMED : Due.UNRATED);
            case CLOSED, REJECTED, WITHDRAWN -> null;
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
        return new Petition(id, version, matter.claimedBy(person), state, holding, due, rounds);
    }

    /** The petition after one step's events, with the next version. */
    Petition after(List<PetitionEvent> events, Ground ground) {
        Petition next = this;
        for (PetitionEvent event : events) {
            next = next.after(event, ground);
        }
        return new Petition(id, version + 1, next.matter, next.state, next.holding, next.due, next.rounds);
    }

    private Petition after(PetitionEvent event, Ground ground) {
        String unit = Objects.requireNonNullElse(event.detail(), holding.lead());
        return new Petition(
                id,
                version,
                event.kind() == Kind.HIDDEN || event.kind() == Kind.RECUSED ? matter.hidden() : matter,
                event.to(),
                held(event, unit, ground),
                by(event, unit, ground),
                turned(event, unit));
    }

    private Holding held(PetitionEvent event, String unit, Ground ground) {
        return switch (event.kind()) {
            case SUBMITTED, SUPPLEMENTED, URGED, ACCEPTED, ANSWERED -> holding;
            case HELP_EXCUSED, ASKED, RESUMED, NOTED, SUPERVISED, WARNED, OVERDUE, NEVER_ANSWERED, FAR_OVERDUE ->
                holding;
            case OBJECTED, WITHDRAWN, RATED, CLOSED -> holding;
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
            case RESOLVED, REJECTED -> holding.resolvedBy(unit);
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
                    SUPERVISED -> due;
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
            case RESUMED -> resumed(ground);
            case WARNED -> due.at(Stage.WARNED);
            case OVERDUE -> due.at(Stage.LATE);
            case NEVER_ANSWERED -> due.respondBy(null);
            case FAR_OVERDUE -> due.at(Stage.SUPERVISED);
            case RESOLVED, CLOSED, REJECTED, WITHDRAWN -> due.ended(event.at());
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

    private Due resumed(Ground ground) {
        Instant since = Objects.requireNonNull(due.pausedAt());
        return due.resumed(
                ground.resumed(due.handleBy(), since, matter.urgency()),
                ground.resumed(due.warnAt(), since, matter.urgency()));
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
        };
    }

    private boolean department(String unit, Ground ground) {
        return ground.relation(holding.lead(), unit) == Relation.DEPARTMENT;
    }
}
