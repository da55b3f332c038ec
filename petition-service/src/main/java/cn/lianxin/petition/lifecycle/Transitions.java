package cn.lianxin.petition.lifecycle;

import static cn.lianxin.petition.lifecycle.PetitionEvent.Kind.ANSWERED;
import static cn.lianxin.petition.lifecycle.PetitionEvent.Kind.ESCALATED;
import static cn.lianxin.petition.lifecycle.PetitionEvent.Kind.OFFER_WITHDRAWN;
import static cn.lianxin.petition.lifecycle.PetitionEvent.Kind.RATED;
import static cn.lianxin.petition.lifecycle.PetitionEvent.Kind.SUPPLEMENTED;
import static cn.lianxin.petition.lifecycle.PetitionEvent.Kind.TAKEN;
import static cn.lianxin.petition.lifecycle.State.ACCEPTED;
import static cn.lianxin.petition.lifecycle.State.CLOSED;
import static cn.lianxin.petition.lifecycle.State.IN_PROGRESS;
import static cn.lianxin.petition.lifecycle.State.REOPENED;
import static cn.lianxin.petition.lifecycle.State.RESOLVED;
import static cn.lianxin.petition.lifecycle.State.SUBMITTED;
import static cn.lianxin.petition.lifecycle.Transitions.When.ALWAYS;
import static cn.lianxin.petition.lifecycle.Transitions.When.MAY_COME_BACK;
import static cn.lianxin.petition.lifecycle.Transitions.When.NOT_PASSED_ON;
import static cn.lianxin.petition.lifecycle.Transitions.When.PASSED_ON;
import static cn.lianxin.petition.lifecycle.Transitions.When.RATED_BADLY;
import static cn.lianxin.petition.lifecycle.Transitions.When.RATED_WELL;
import static cn.lianxin.petition.lifecycle.Transitions.When.SOMEBODY_ABOVE;
import static cn.lianxin.petition.lifecycle.Transitions.Who.HOLDER;
import static cn.lianxin.petition.lifecycle.Transitions.Who.OFFERED;
import static cn.lianxin.petition.lifecycle.Transitions.Who.SUBMITTER;

import cn.lianxin.petition.chain.Unit;
import cn.lianxin.petition.lifecycle.Action.Accept;
import cn.lianxin.petition.lifecycle.Action.Answer;
import cn.lianxin.petition.lifecycle.Action.Escalate;
import cn.lianxin.petition.lifecycle.Action.NotFixed;
import cn.lianxin.petition.lifecycle.Action.Rate;
import cn.lianxin.petition.lifecycle.Action.Resolve;
import cn.lianxin.petition.lifecycle.Action.Supplement;
import cn.lianxin.petition.lifecycle.PetitionEvent.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one table of what may happen: chat, pages and tests read it, and the module's README prints it.
 *
 * <p>A pair without a row is refused. What an action implies stands as events of its own: who answers has accepted, who
 * acts on an offer has taken it, and a giver who goes on himself withdraws what he offered.
 *
 * <p>Longer than other files on purpose: fifty rows, and what decides by them beside them, are read together or not
 * understood.
 */
public final class Transitions {
    /** In which part a person acts. */
    public enum Who {
        SUBMITTER,
        /** The unit that is responsible. */
        HOLDER,
        /** The unit it was passed on to. */
        OFFERED
    }

    /** Under which condition. */
    public enum When {
        ALWAYS,
        /** Nothing is under way to another unit. */
        NOT_PASSED_ON,
        /** Something is under way to another unit. */
        PASSED_ON,
        /** Not passed on already, and somebody is above. */
        SOMEBODY_ABOVE,
        /** 满意 or 基本满意. */
        RATED_WELL,
        /** 不满意. */
        RATED_BADLY,
        /** Within 15 days of closing, the first or second time. */
        MAY_COME_BACK
    }

    /** One row: it reads like the rule it comes from. {@code to} null leaves the state as it is. */
    public record Row(
            State from,
            Class<? extends Action> action,
            Who who,
            When when,
            @Nullable State to,
            List<Kind> events) {}

    private static final Duration COMES_BACK_WITHIN = Duration.ofDays(15);
    private static final int COMES_BACK_AT_MOST = 2;

    /** Every row there is. */
    public static final List<Row> TABLE = List.of(
            row(SUBMITTED, Accept.class, HOLDER, NOT_PASSED_ON, ACCEPTED, Kind.ACCEPTED),
            row(SUBMITTED, Accept.class, HOLDER, PASSED_ON, ACCEPTED, OFFER_WITHDRAWN, Kind.ACCEPTED),
            row(SUBMITTED, Accept.class, OFFERED, ALWAYS, ACCEPTED, TAKEN, Kind.ACCEPTED),
            row(SUBMITTED, Answer.class, HOLDER, NOT_PASSED_ON, IN_PROGRESS, Kind.ACCEPTED, ANSWERED),
            row(SUBMITTED, Answer.class, HOLDER, PASSED_ON, IN_PROGRESS, OFFER_WITHDRAWN, Kind.ACCEPTED, ANSWERED),
            row(SUBMITTED, Answer.class, OFFERED, ALWAYS, IN_PROGRESS, TAKEN, Kind.ACCEPTED, ANSWERED),
            row(SUBMITTED, Resolve.class, HOLDER, NOT_PASSED_ON, RESOLVED, Kind.ACCEPTED, Kind.RESOLVED),
            row(SUBMITTED, Resolve.class, HOLDER, PASSED_ON, RESOLVED, OFFER_WITHDRAWN, Kind.ACCEPTED, Kind.RESOLVED),
            row(SUBMITTED, Resolve.class, OFFERED, ALWAYS, RESOLVED, TAKEN, Kind.ACCEPTED, Kind.RESOLVED),
            row(SUBMITTED, Escalate.class, HOLDER, SOMEBODY_ABOVE, null, ESCALATED),
            row(SUBMITTED, Escalate.class, OFFERED, SOMEBODY_ABOVE, null, TAKEN, ESCALATED),
            row(SUBMITTED, Supplement.class, SUBMITTER, ALWAYS, null, SUPPLEMENTED),
            row(ACCEPTED, Accept.class, HOLDER, PASSED_ON, null, OFFER_WITHDRAWN),
            row(ACCEPTED, Accept.class, OFFERED, ALWAYS, null, TAKEN),
            row(ACCEPTED, Answer.class, HOLDER, NOT_PASSED_ON, IN_PROGRESS, ANSWERED),
            row(ACCEPTED, Answer.class, HOLDER, PASSED_ON, IN_PROGRESS, OFFER_WITHDRAWN, ANSWERED),
            row(ACCEPTED, Answer.class, OFFERED, ALWAYS, IN_PROGRESS, TAKEN, ANSWERED),
            row(ACCEPTED, Resolve.class, HOLDER, NOT_PASSED_ON, RESOLVED, Kind.RESOLVED),
            row(ACCEPTED, Resolve.class, HOLDER, PASSED_ON, RESOLVED, OFFER_WITHDRAWN, Kind.RESOLVED),
            row(ACCEPTED, Resolve.class, OFFERED, ALWAYS, RESOLVED, TAKEN, Kind.RESOLVED),
            row(ACCEPTED, Escalate.class, HOLDER, SOMEBODY_ABOVE, null, ESCALATED),
            row(ACCEPTED, Escalate.class, OFFERED, SOMEBODY_ABOVE, null, TAKEN, ESCALATED),
            row(ACCEPTED, Supplement.class, SUBMITTER, ALWAYS, null, SUPPLEMENTED),
            row(IN_PROGRESS, Accept.class, HOLDER, PASSED_ON, null, OFFER_WITHDRAWN),
            row(IN_PROGRESS, Accept.class, OFFERED, ALWAYS, null, TAKEN),
            row(IN_PROGRESS, Answer.class, HOLDER, NOT_PASSED_ON, null, ANSWERED),
            row(IN_PROGRESS, Answer.class, HOLDER, PASSED_ON, null, OFFER_WITHDRAWN, ANSWERED),
            row(IN_PROGRESS, Answer.class, OFFERED, ALWAYS, null, TAKEN, ANSWERED),
            row(IN_PROGRESS, Resolve.class, HOLDER, NOT_PASSED_ON, RESOLVED, Kind.RESOLVED),
            row(IN_PROGRESS, Resolve.class, HOLDER, PASSED_ON, RESOLVED, OFFER_WITHDRAWN, Kind.RESOLVED),
            row(IN_PROGRESS, Resolve.class, OFFERED, ALWAYS, RESOLVED, TAKEN, Kind.RESOLVED),
            row(IN_PROGRESS, Escalate.class, HOLDER, SOMEBODY_ABOVE, null, ESCALATED),
            row(IN_PROGRESS, Escalate.class, OFFERED, SOMEBODY_ABOVE, null, TAKEN, ESCALATED),
            row(IN_PROGRESS, Supplement.class, SUBMITTER, ALWAYS, null, SUPPLEMENTED),
            row(REOPENED, Accept.class, HOLDER, NOT_PASSED_ON, IN_PROGRESS, Kind.ACCEPTED),
            row(REOPENED, Accept.class, HOLDER, PASSED_ON, IN_PROGRESS, OFFER_WITHDRAWN, Kind.ACCEPTED),
            row(REOPENED, Accept.class, OFFERED, ALWAYS, IN_PROGRESS, TAKEN, Kind.ACCEPTED),
            row(REOPENED, Answer.class, HOLDER, NOT_PASSED_ON, IN_PROGRESS, Kind.ACCEPTED, ANSWERED),
            row(REOPENED, Answer.class, HOLDER, PASSED_ON, IN_PROGRESS, OFFER_WITHDRAWN, Kind.ACCEPTED, ANSWERED),
            row(REOPENED, Answer.class, OFFERED, ALWAYS, IN_PROGRESS, TAKEN, Kind.ACCEPTED, ANSWERED),
            row(REOPENED, Resolve.class, HOLDER, NOT_PASSED_ON, RESOLVED, Kind.ACCEPTED, Kind.RESOLVED),
            row(REOPENED, Resolve.class, HOLDER, PASSED_ON, RESOLVED, OFFER_WITHDRAWN, Kind.ACCEPTED, Kind.RESOLVED),
            row(REOPENED, Resolve.class, OFFERED, ALWAYS, RESOLVED, TAKEN, Kind.ACCEPTED, Kind.RESOLVED),
            row(REOPENED, Escalate.class, HOLDER, SOMEBODY_ABOVE, null, ESCALATED),
            row(REOPENED, Escalate.class, OFFERED, SOMEBODY_ABOVE, null, TAKEN, ESCALATED),
            row(REOPENED, Supplement.class, SUBMITTER, ALWAYS, null, SUPPLEMENTED),
            row(RESOLVED, Rate.class, SUBMITTER, RATED_WELL, CLOSED, RATED, Kind.CLOSED),
            row(RESOLVED, Rate.class, SUBMITTER, RATED_BADLY, REOPENED, RATED, Kind.REOPENED),
            row(RESOLVED, NotFixed.class, SUBMITTER, ALWAYS, REOPENED, Kind.REOPENED),
            row(RESOLVED, Supplement.class, SUBMITTER, ALWAYS, null, SUPPLEMENTED),
            row(CLOSED, NotFixed.class, SUBMITTER, MAY_COME_BACK, REOPENED, Kind.REOPENED));

    private Transitions() {}

    /** {@return what becomes of the action: the petition afterwards with its events, or why not} */
    public static Decision decide(Petition petition, Action action, Actor actor, Ground ground) {
        List<Row> inThisPart = TABLE.stream()
                .filter(row -> row.action() == action.getClass() && plays(row.who(), petition, actor))
                .toList();
        if (inThisPart.isEmpty()) {
            return new Decision.Refused(Refusal.NOT_YOURS);
        }
        Refusal refusal = Refusal.NOT_NOW;
        for (Row row : inThisPart) {
            if (row.from() == petition.state()) {
                Refusal inTheWay = inTheWay(row, petition, action, actor, ground);
                if (inTheWay == null) {
                    return done(petition, row, action, actor, ground);
                }
                refusal = inTheWay;
            }
        }
        return new Decision.Refused(refusal);
    }

    /** {@return the states in which somebody may do this} */
    public static Set<State> statesFor(Class<? extends Action> action) {
        return TABLE.stream()
                .filter(row -> row.action() == action)
                .map(Row::from)
                .collect(Collectors.toSet());
    }

    private static boolean plays(Who who, Petition petition, Actor actor) {
        return switch (actor) {
            case Actor.Resident resident ->
                who == SUBMITTER && resident.person().equals(petition.matter().submitter());
            case Actor.Owner owner ->
                switch (who) {
                    case SUBMITTER -> owner.person().equals(petition.matter().submitter());
                    case HOLDER -> owner.unit().code().equals(petition.holding().lead());
                    case OFFERED ->
                        owner.unit().code().equals(petition.holding().offered());
                };
        };
    }

    private static @Nullable Refusal inTheWay(Row row, Petition petition, Action action, Actor actor, Ground ground) {
        boolean passedOn = petition.holding().offered() != null;
        return switch (row.when()) {
            case ALWAYS -> null;
            case NOT_PASSED_ON -> passedOn ? Refusal.NOT_NOW : null;
            case PASSED_ON -> passedOn ? null : Refusal.NOT_NOW;
            case SOMEBODY_ABOVE ->
                passedOn && row.who() == HOLDER
                        ? Refusal.OFFERED_ALREADY
                        : above(actor, ground) == null ? Refusal.NOBODY_ABOVE : null;
            case RATED_WELL -> action instanceof Rate rate && rate.rating().good() ? null : Refusal.NOT_NOW;
            case RATED_BADLY -> action instanceof Rate rate && !rate.rating().good() ? null : Refusal.NOT_NOW;
            case MAY_COME_BACK -> mayComeBack(petition, ground) ? null : Refusal.REOPENED_ENOUGH;
        };
    }

    private static boolean mayComeBack(Petition petition, Ground ground) {
        var ended = petition.due().endedAt();
        return petition.rounds().afterClosing() < COMES_BACK_AT_MOST
                && (ended == null || !ended.plus(COMES_BACK_WITHIN).isBefore(ground.now()));
    }

    private static @Nullable String above(Actor actor, Ground ground) {
        return actor instanceof Actor.Owner owner
                ? ground.above(owner.unit().code()).map(Unit::code).orElse(null)
                : null;
    }

    private static Decision done(Petition petition, Row row, Action action, Actor actor, Ground ground) {
        List<PetitionEvent> events = row.events().stream()
                .map(kind -> event(kind, petition, row, action, actor, ground))
                .toList();
        return new Decision.Done(petition.after(events, ground), events);
    }

    private static PetitionEvent event(
            Kind kind, Petition petition, Row row, Action action, Actor actor, Ground ground) {
        String unit = actor instanceof Actor.Owner owner ? owner.unit().code() : null;
        State to = row.to() == null ? petition.state() : row.to();
        return switch (kind) {
            case SUBMITTED, CLOSED -> event(kind, to, actor, ground, null, null);
            case ACCEPTED, TAKEN -> event(kind, to, actor, ground, unit, null);
            case OFFER_WITHDRAWN ->
                event(kind, to, actor, ground, petition.holding().offered(), null);
            case SUPPLEMENTED, ANSWERED, Kind.RESOLVED -> event(kind, to, actor, ground, unit, action.text());
            case ESCALATED -> event(kind, to, actor, ground, above(actor, ground), action.text());
            case RATED ->
                event(
                        kind,
                        to,
                        actor,
                        ground,
                        action instanceof Rate rate ? rate.rating().name() : null,
                        action.text());
            case REOPENED -> event(kind, to, actor, ground, reopenedAt(petition, ground), action.text());
        };
    }

    /** One level above the chain owner who resolved it; at the district it stays. */
    private static String reopenedAt(Petition petition, Ground ground) {
        String resolver = petition.holding().resolver();
        String from = resolver == null ? petition.holding().lead() : resolver;
        return ground.above(from).map(Unit::code).orElse(from);
    }

    private static PetitionEvent event(
            Kind kind, State to, Actor actor, Ground ground, @Nullable String detail, @Nullable String text) {
        return new PetitionEvent(
                kind, ground.now(), actor.id(), to, detail, text == null || text.isEmpty() ? null : text);
    }

    private static Row row(
            State from, Class<? extends Action> action, Who who, When when, @Nullable State to, Kind... events) {
        return new Row(from, action, who, when, to, List.of(events));
    }
}
