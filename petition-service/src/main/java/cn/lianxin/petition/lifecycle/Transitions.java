package cn.lianxin.petition.lifecycle;

import static cn.lianxin.petition.lifecycle.Rows.*;
import static cn.lianxin.petition.lifecycle.State.*;
import static cn.lianxin.petition.lifecycle.When.*;
import static cn.lianxin.petition.lifecycle.Who.*;

import cn.lianxin.petition.lifecycle.Action.*;
import cn.lianxin.petition.lifecycle.PetitionEvent.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one table of what may happen: chat, pages and tests read it, and the module's README prints it.
 *
 * <p>A pair without a row is refused. What an action implies stands as events of its own: who answers has accepted, who
 * acts on an offer has taken it, and a giver who goes on himself withdraws what he offered.
 *
 * <p>What people do with a matter stands here, what is decided of its kind and its limits in {@link DecisionRows}, what
 * others who wait for it do in {@link FollowerRows}. All of it is one table,
 * and longer than other files so that a row is looked for in as few places as can be.
 */
public final class Transitions {
    /**
     * One row: it reads like the rule it comes from. {@code to} null leaves the state as it is. 督办 of what comes back
     * is made the third time only, or where nobody is above.
     */
    public record Row(
            State from,
            Class<? extends Action> action,
            Who who,
            When when,
            @Nullable State to,
            List<Kind> events) {}

    /** Every row there is. */
    public static final List<Row> TABLE = Stream.of(
                    worked(SUBMITTED, Accept.class, ACCEPTED, Kind.ACCEPTED),
                    Stream.of(ACCEPTED, IN_PROGRESS)
                            .flatMap(from -> Stream.of(
                                    row(from, Accept.class, HOLDER, PASSED_ON, null, Kind.OFFER_WITHDRAWN),
                                    row(from, Accept.class, OFFERED, ALWAYS, null, Kind.TAKEN))),
                    worked(REOPENED, Accept.class, IN_PROGRESS, Kind.ACCEPTED),
                    worked(SUBMITTED, Answer.class, IN_PROGRESS, Kind.ACCEPTED, Kind.ANSWERED),
                    worked(ACCEPTED, Answer.class, IN_PROGRESS, Kind.ANSWERED),
                    worked(IN_PROGRESS, Answer.class, null, Kind.ANSWERED),
                    worked(REOPENED, Answer.class, IN_PROGRESS, Kind.ACCEPTED, Kind.ANSWERED),
                    Stream.of(row(PENDING_RESIDENT, Answer.class, HOLDER, ALWAYS, null, Kind.ANSWERED)),
                    solved(SUBMITTED, Kind.ACCEPTED, Kind.RESOLVED),
                    solved(ACCEPTED, Kind.RESOLVED),
                    solved(IN_PROGRESS, Kind.RESOLVED),
                    solved(REOPENED, Kind.ACCEPTED, Kind.RESOLVED),
                    Stream.of(
                            row(
                                    PENDING_RESIDENT,
                                    Resolve.class,
                                    HOLDER,
                                    TASKS_DONE,
                                    RESOLVED,
                                    Kind.RESUMED,
                                    Kind.RESOLVED),
                            row(
                                    PENDING_RESIDENT,
                                    Resolve.class,
                                    HOLDER,
                                    TASKS_EXCUSED,
                                    RESOLVED,
                                    Kind.RESUMED,
                                    Kind.HELP_EXCUSED,
                                    Kind.RESOLVED)),
                    WORKING.stream()
                            .flatMap(from -> Stream.of(
                                    row(from, Escalate.class, HOLDER, SOMEBODY_ABOVE, null, Kind.ESCALATED),
                                    row(
                                            from,
                                            Escalate.class,
                                            OFFERED,
                                            SOMEBODY_ABOVE,
                                            null,
                                            Kind.TAKEN,
                                            Kind.ESCALATED))),
                    handed(Transfer.class, BESIDE, Kind.TRANSFERRED),
                    handed(AssignDown.class, BELOW, Kind.ASSIGNED_DOWN),
                    handed(Assist.class, CAN_HELP, Kind.HELP_ASKED),
                    asked(SUBMITTED, Kind.ACCEPTED, Kind.ASKED),
                    asked(ACCEPTED, Kind.ASKED),
                    asked(IN_PROGRESS, Kind.ASKED),
                    asked(REOPENED, Kind.ACCEPTED, Kind.ASKED),
                    rows(WORKING, Return.class, OFFERED, MAY_RETURN, Kind.RETURNED),
                    rows(List.of(SUBMITTED), Return.class, HOLDER, ENTERED_WRONGLY, Kind.RETURNED),
                    worked(SUBMITTED, Reject.class, REJECTED, Kind.REJECTED),
                    worked(ACCEPTED, Reject.class, REJECTED, Kind.REJECTED),
                    rows(OPEN, Accept.class, HELPER, ALWAYS, Kind.HELPED),
                    rows(OPEN, Answer.class, HELPER, ALWAYS, Kind.HELPED),
                    rows(OPEN, Resolve.class, HELPER, ALWAYS, Kind.HELPED),
                    rows(OPEN, Supervise.class, DISTRICT, ALWAYS, Kind.SUPERVISED),
                    rows(OPEN, Note.class, INVOLVED, ALWAYS, Kind.NOTED),
                    rows(TOLD, Supplement.class, SUBMITTER, ALWAYS, Kind.SUPPLEMENTED),
                    Stream.of(row(
                            PENDING_RESIDENT,
                            Supplement.class,
                            SUBMITTER,
                            ALWAYS,
                            IN_PROGRESS,
                            Kind.SUPPLEMENTED,
                            Kind.RESUMED)),
                    rows(WORKING, Urge.class, SUBMITTER, NOT_JUST_URGED, Kind.URGED),
                    OPEN.stream().map(from -> row(from, Withdraw.class, SUBMITTER, ALWAYS, WITHDRAWN, Kind.WITHDRAWN)),
                    rows(WORKING, Recuse.class, SUBMITTER, SOMEBODY_ELSE, Kind.RECUSED),
                    Stream.of(row(
                            PENDING_RESIDENT,
                            Recuse.class,
                            SUBMITTER,
                            SOMEBODY_ELSE,
                            IN_PROGRESS,
                            Kind.RESUMED,
                            Kind.RECUSED)),
                    rows(OPEN, Claim.class, SUBMITTER, ALWAYS, Kind.CLAIMED),
                    rows(List.of(RESOLVED), Claim.class, SUBMITTER, ALWAYS, Kind.CLAIMED),
                    rows(OPEN, Hide.class, SUBMITTER, SHOWN, Kind.HIDDEN),
                    rows(OPEN, NotInvolved.class, SUBMITTER, INVOLVED_ASKED, Kind.NOT_INVOLVED),
                    Stream.of(
                            row(RESOLVED, Rate.class, SUBMITTER, RATED_WELL, CLOSED, Kind.RATED, Kind.CLOSED),
                            comesBack(RESOLVED, Rate.class, SUBMITTER, RATED_BADLY, Kind.RATED),
                            comesBack(RESOLVED, NotFixed.class, SUBMITTER, ALWAYS),
                            comesBack(CLOSED, NotFixed.class, SUBMITTER, MAY_COME_BACK),
                            comesBack(REJECTED, Action.Objection.class, SUBMITTER, FIRST_OBJECTION, Kind.OBJECTED)),
                    rows(List.of(SUBMITTED), SettleIn.class, SUBMITTER, ONLY_REGISTERED, Kind.HANDED_OVER),
                    rows(OPEN, TimeUp.class, SWEEP, NOBODY_ACTS, Kind.HANDED_OVER),
                    rows(WORKING, TimeUp.class, SWEEP, RESPONSE_OVERDUE, Kind.CLIMBED, Kind.HELP_OWED),
                    rows(WORKING, TimeUp.class, SWEEP, RESPONSE_OVERDUE_AT_TOP, Kind.NEVER_ANSWERED),
                    rows(WORKING, TimeUp.class, SWEEP, HANDLING_NEARS, Kind.WARNED),
                    rows(WORKING, TimeUp.class, SWEEP, HANDLING_OVERDUE, Kind.OVERDUE),
                    rows(WORKING, TimeUp.class, SWEEP, HANDLING_FAR_OVERDUE, Kind.FAR_OVERDUE),
                    rows(WORKING, TimeUp.class, SWEEP, HANDLING_LONG_SINCE_OVERDUE, Kind.OVERDUE, Kind.FAR_OVERDUE),
                    DecisionRows.sorting(),
                    DecisionRows.moreTime(),
                    FollowerRows.support(),
                    FollowerRows.merging(),
                    Stream.of(
                            row(PENDING_RESIDENT, TimeUp.class, SWEEP, UNANSWERED, IN_PROGRESS, Kind.RESUMED),
                            row(RESOLVED, TimeUp.class, SWEEP, UNRATED, CLOSED, Kind.CLOSED),
                            row(PENDING_RESIDENT, TimeUp.class, SWEEP, SILENT_SO_FAR, null, Kind.REMINDED),
                            row(PENDING_RESIDENT, TimeUp.class, SWEEP, SILENT, RESOLVED, Kind.RESUMED, Kind.NO_REPLY)),
                    Stream.of(PENDING_RESIDENT, RESOLVED)
                            .flatMap(from -> Stream.of(
                                    row(from, Told.class, COURIER, ARRIVED, null, Kind.REACHED),
                                    row(from, Told.class, COURIER, NEVER_ARRIVES, null, Kind.UNREACHED))),
                    rows(OPEN, Unseen.class, COURIER, OWNER_UNSEEING, Kind.DEPUTED),
                    rows(OPEN, Unseen.class, COURIER, ALL_UNSEEING, Kind.UNSEEN))
            .flatMap(rows -> rows)
            .toList();

    private Transitions() {}

    /** {@return what becomes of the action: the petition afterwards with its events, or why not} */
    public static Decision decide(Petition petition, Action action, Actor actor, Ground ground) {
        var parts = new Parts(petition, actor, ground);
        var step = new Conditions(petition, action, actor, ground);
        List<Row> inThisPart = TABLE.stream()
                .filter(row -> row.action() == action.getClass() && parts.plays(row.who()))
                .toList();
        if (inThisPart.isEmpty()) {
            return new Decision.Refused(Refusal.NOT_YOURS);
        }
        Refusal refusal = Refusal.NOT_NOW;
        for (Row row : inThisPart) {
            if (row.from() == petition.state()) {
                Refusal inTheWay = step.inTheWay(row);
                if (inTheWay == null) {
                    List<PetitionEvent> events = Happenings.of(row, step);
                    return new Decision.Done(petition.after(events, ground), events);
                }
                // Of two rows, the one that fits so far says more than the one for another case.
                refusal = refusal == Refusal.NOT_NOW ? inTheWay : refusal;
            }
        }
        return new Decision.Refused(refusal);
    }

    /** {@return the states in which one who plays this part may do this} */
    public static Set<State> statesFor(Class<? extends Action> action, Who who) {
        return TABLE.stream()
                .filter(row -> row.action() == action && row.who() == who)
                .map(Row::from)
                .collect(Collectors.toSet());
    }

    /** {@return the states in which somebody may do this} */
    public static Set<State> statesFor(Class<? extends Action> action) {
        return TABLE.stream()
                .filter(row -> row.action() == action)
                .map(Row::from)
                .collect(Collectors.toSet());
    }
}
