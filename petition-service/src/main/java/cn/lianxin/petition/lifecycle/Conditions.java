package cn.lianxin.petition.lifecycle;

import static cn.lianxin.petition.lifecycle.When.*;

import cn.lianxin.petition.chain.Recusal;
import cn.lianxin.petition.deadline.Urgency;
import cn.lianxin.petition.lifecycle.Transitions.Row;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether the condition of a row holds for one step, and which refusal says why not.
 *
 * <p>Every condition is named here once. What it rests on is asked of whoever knows that side of the matter: who could
 * have it next, where units stand, what time has run out, what residents may say.
 */
record Conditions(Petition petition, Action action, Actor actor, Ground ground) {
    private static final int QUESTIONS = 2;
    private static final int RETURNS = 2;

    /** What gives a matter out of one's hands for a while: not twice at once, and not while its clock stands still. */
    private static final Set<When> LETS_GO =
            EnumSet.of(SOMEBODY_ABOVE, BESIDE, BELOW, CAN_HELP, MAY_ASK, HARD_ENOUGH, ASKABLE, ASKABLE_AT_TOP);

    /** {@return what stands in the way of this row; null where nothing does} */
    @Nullable
    Refusal inTheWay(Row row) {
        boolean passedOn = petition.holding().offered() != null;
        if (LETS_GO.contains(row.when())) {
            if (petition.terms().shelved()) {
                return Refusal.PUT_OFF;
            }
            if (passedOn && row.who() == Who.HOLDER) {
                return Refusal.OFFERED_ALREADY;
            }
        }
        return switch (row.when()) {
            case ALWAYS -> null;
            case NOT_PASSED_ON -> Refusal.NOT_NOW.unless(!passedOn);
            case PASSED_ON -> Refusal.NOT_NOW.unless(passedOn);
            case RESOLVABLE -> passedOn ? Refusal.NOT_NOW : tasks();
            case RESOLVABLE_PASSED_ON -> passedOn ? tasks() : Refusal.NOT_NOW;
            case TASKS_DONE -> tasks();
            case EXCUSED -> Refusal.NOT_NOW.unless(!passedOn && excused());
            case EXCUSED_PASSED_ON -> Refusal.NOT_NOW.unless(passedOn && excused());
            case TASKS_EXCUSED -> Refusal.NOT_NOW.unless(excused());
            case SOMEBODY_ABOVE -> Refusal.NOBODY_ABOVE.unless(nextHolder().above() != null);
            case BESIDE -> handingOn().beside();
            case BELOW -> handingOn().below();
            case CAN_HELP -> handingOn().helping();
            case MAY_RETURN -> Refusal.RETURNED_ENOUGH.unless(petition.rounds().returns() < RETURNS);
            case ENTERED_WRONGLY -> nextHolder().enteredWrongly();
            case MAY_ASK -> asking();
            case RATED_WELL -> Refusal.NOT_NOW.unless(voice().ratedWell());
            case RATED_BADLY -> Refusal.NOT_NOW.unless(voice().ratedBadly());
            case MAY_COME_BACK -> Refusal.REOPENED_ENOUGH.unless(voice().mayComeBack());
            case FIRST_OBJECTION ->
                Refusal.OBJECTED_ENOUGH.unless(Chances.of(petition).mayObject());
            case NOT_JUST_URGED -> Refusal.URGED_ALREADY.unless(voice().mayUrge());
            case SOMEBODY_ELSE -> nextHolder().recusable();
            case SHOWN -> Refusal.HIDDEN_ALREADY.unless(petition.matter().identity() != Identity.ANONYMOUS);
            case ONLY_REGISTERED -> Refusal.NOT_NOW.unless(nextHolder().onlyRegistered());
            case NOBODY_ACTS ->
                Refusal.NOT_NOW.unless(nextHolder().nobodyActs() && nextHolder().handedOverTo() != null);
            case INVOLVED_ASKED ->
                Refusal.NOT_NOW.unless(petition.holding().recusal().said() == Recusal.Said.ASKED);
            case RESPONSE_OVERDUE ->
                Refusal.NOT_NOW.unless(lapse().responseOverdue() && nextHolder().climbsTo() != null);
            case RESPONSE_OVERDUE_AT_TOP ->
                Refusal.NOT_NOW.unless(lapse().responseOverdue() && nextHolder().climbsTo() == null);
            case HANDLING_NEARS -> Refusal.NOT_NOW.unless(lapse().reaches(Stage.WARNED));
            case HANDLING_OVERDUE -> Refusal.NOT_NOW.unless(lapse().reaches(Stage.LATE));
            case HANDLING_FAR_OVERDUE -> Refusal.NOT_NOW.unless(lapse().farTooLate());
            case HANDLING_LONG_SINCE_OVERDUE -> Refusal.NOT_NOW.unless(lapse().farTooLateAtOnce());
            case SORTED_OTHERWISE -> Refusal.SORTED_SO_ALREADY.unless(!sorting().equals(Sorting.of(petition.matter())));
            case HARD_ENOUGH -> hardEnough();
            case ASKABLE -> asking(nextHolder().above() != null);
            case ASKABLE_AT_TOP -> asking(nextHolder().above() == null);
            case EXTENSION_WAITS -> requests().agreeing(Request.Kind.EXTENSION);
            case SHELVING_WAITS -> requests().agreeing(Request.Kind.SHELVING);
            case REQUEST_WAITS -> requests().deciding();
            case SHELVED -> Refusal.NOT_NOW.unless(petition.terms().shelved() && !passedOn);
            case REVIEW_DUE ->
                Refusal.NOT_NOW.unless(ground.past(petition.terms().reviewAt()));
            case MAY_JOIN -> voice().joining();
            case CONTENT -> voice().content();
            case FEW_UNSOLVED -> voice().unsolved(false);
            case ENOUGH_UNSOLVED -> voice().unsolved(true);
            case MERGEABLE -> passedOn ? Refusal.OFFERED_ALREADY : merging().inTheWay();
            case WAS_SUBMITTED -> Refusal.NOT_NOW.unless(merging().was(State.SUBMITTED));
            case WAS_ACCEPTED -> Refusal.NOT_NOW.unless(merging().was(State.ACCEPTED));
            case WAS_IN_PROGRESS -> Refusal.NOT_NOW.unless(merging().was(State.IN_PROGRESS));
            case WAS_PENDING -> Refusal.NOT_NOW.unless(merging().was(State.PENDING_RESIDENT));
            case WAS_REOPENED -> Refusal.NOT_NOW.unless(merging().was(State.REOPENED));
            case UNANSWERED -> Refusal.NOT_NOW.unless(silence().ofOneWhoMayNotKnow());
            case UNRATED -> Refusal.NOT_NOW.unless(ground.past(petition.wakeAt()));
            case ARRIVED -> Refusal.NOT_NOW.unless(silence().arrives());
            case NEVER_ARRIVES -> Refusal.NOT_NOW.unless(silence().neverArrives());
            case SILENT_SO_FAR -> Refusal.NOT_NOW.unless(silence().soFar());
            case SILENT -> Refusal.NOT_NOW.unless(silence().ofOneWhoKnows());
            case OWNER_UNSEEING -> Refusal.NOT_NOW.unless(sight().ownerMisses());
            case ALL_UNSEEING -> Refusal.NOT_NOW.unless(sight().allMiss());
        };
    }

    NextHolder nextHolder() {
        return new NextHolder(petition, action, actor, ground);
    }

    HandingOn handingOn() {
        return new HandingOn(petition, action, actor, ground);
    }

    Requests requests() {
        return new Requests(petition, action, actor, ground);
    }

    private Voice voice() {
        return new Voice(petition, action, actor, ground);
    }

    private Lapse lapse() {
        return new Lapse(petition, ground);
    }

    private Silence silence() {
        return new Silence(petition, action, ground);
    }

    private Sight sight() {
        return new Sight(petition, action, ground);
    }

    private Merging merging() {
        return new Merging(petition, ground);
    }

    /** {@return how the action sorts the matter; as it stands where it does not} */
    Sorting sorting() {
        Sorting now = Sorting.of(petition.matter());
        return switch (action) {
            case Action.Reclassify(var category, var urgency) -> now.changedTo(category, urgency);
            default -> now;
        };
    }

    private @Nullable Refusal hardEnough() {
        if (!actor.townOrAbove()) {
            return Refusal.TOWN_DECIDES;
        }
        if (petition.matter().urgency() == Urgency.COMPLEX) {
            return Refusal.COMPLEX_ALREADY;
        }
        boolean stands = petition.matter().urgency().aroundTheClock()
                || petition.rounds().reopenings() > 0;
        return Refusal.LIMIT_STANDS.unless(!stands);
    }

    private @Nullable Refusal asking(boolean here) {
        Refusal inTheWay = requests().asking();
        return inTheWay == null ? Refusal.NOT_NOW.unless(here) : inTheWay;
    }

    /** A question that reaches nobody would stop the clock for nothing. */
    private @Nullable Refusal asking() {
        return petition.matter().unclaimed()
                ? Refusal.NOBODY_TO_ASK
                : Refusal.ASKED_ENOUGH.unless(petition.rounds().questions() < QUESTIONS);
    }

    private @Nullable Refusal tasks() {
        return Refusal.TASKS_OPEN.unless(petition.holding().open().findAny().isEmpty());
    }

    private boolean excused() {
        return tasks() != null
                && action instanceof Action.Resolve resolve
                && !resolve.excuse().isEmpty();
    }
}
