package cn.lianxin.petition.lifecycle;

import static cn.lianxin.petition.lifecycle.When.*;

import cn.lianxin.petition.chain.Level;
import cn.lianxin.petition.chain.Recusal;
import cn.lianxin.petition.chain.Relation;
import cn.lianxin.petition.deadline.Urgency;
import cn.lianxin.petition.lifecycle.Transitions.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether the condition of a row holds for one step, and which refusal says why not. */
record Conditions(Petition petition, Action action, Actor actor, Ground ground) {
    private static final Duration COMES_BACK_WITHIN = Duration.ofDays(15);
    private static final int COMES_BACK_AT_MOST = 2;
    private static final int HELPERS = 5;
    private static final int QUESTIONS = 2;
    private static final Duration BETWEEN_URGES = Duration.ofHours(4);

    /** What is put off is not handed round, and its clock stands still. */
    private static final Set<When> NOT_WHILE_PUT_OFF =
            EnumSet.of(SOMEBODY_ABOVE, BESIDE, BELOW, CAN_HELP, MAY_ASK, HARD_ENOUGH, ASKABLE, ASKABLE_AT_TOP);

    boolean plays(Who who) {
        return switch (actor) {
            case Actor.Sweep _ -> who == Who.SWEEP;
            case Actor.Courier _ -> who == Who.COURIER;
            case Actor.Resident(var person) ->
                plays(who, person.equals(petition.matter().submitter()));
            case Actor.Owner owner -> plays(who, owner);
        };
    }

    private boolean plays(Who who, boolean submitter) {
        return switch (who) {
            case SUBMITTER -> submitter;
            case SUPPORTER -> !submitter && joined();
            case NEIGHBOUR -> submitter || ground.stake() != Stake.NONE;
            case HOLDER, OFFERED, HELPER, DISTRICT, INVOLVED, ABOVE_LEAD, SWEEP, COURIER -> false;
            // A resident who takes back a merged matter lets go of the master.
            case WITH_ANOTHER -> true;
        };
    }

    private boolean joined() {
        return ground.stake() == Stake.SUPPORTER || ground.stake() == Stake.JUDGED;
    }

    private boolean plays(Who who, Actor.Owner owner) {
        String unit = owner.unit().code();
        Holding holding = petition.holding();
        return switch (who) {
            case SWEEP, COURIER, SUPPORTER, NEIGHBOUR -> false;
            case WITH_ANOTHER -> true;
            case SUBMITTER -> owner.person().equals(petition.matter().submitter());
            case HOLDER -> unit.equals(holding.lead());
            case OFFERED -> unit.equals(holding.offered());
            case HELPER -> holding.owes(unit);
            case DISTRICT -> owner.unit().level() == Level.DISTRICT;
            // The lead itself is told that nothing waits for it, not that the matter is somebody else's.
            case ABOVE_LEAD -> unit.equals(holding.lead()) || ground.relation(holding.lead(), unit) == Relation.ABOVE;
            case INVOLVED ->
                unit.equals(holding.lead())
                        || unit.equals(holding.offered())
                        || unit.equals(holding.behind())
                        || holding.owes(unit)
                        || owner.unit().level() == Level.DISTRICT;
        };
    }

    /** {@return what stands in the way of this row; null where nothing does} */
    @Nullable
    Refusal inTheWay(Row row) {
        boolean passedOn = petition.holding().offered() != null;
        boolean giver = row.who() == Who.HOLDER;
        if (petition.terms().shelved() && NOT_WHILE_PUT_OFF.contains(row.when())) {
            return Refusal.PUT_OFF;
        }
        return switch (row.when()) {
            case ALWAYS -> null;
            case NOT_PASSED_ON -> unless(!passedOn, Refusal.NOT_NOW);
            case PASSED_ON -> unless(passedOn, Refusal.NOT_NOW);
            case RESOLVABLE -> passedOn ? Refusal.NOT_NOW : tasks();
            case RESOLVABLE_PASSED_ON -> passedOn ? tasks() : Refusal.NOT_NOW;
            case TASKS_DONE -> tasks();
            case EXCUSED -> unless(!passedOn && excused(), Refusal.NOT_NOW);
            case EXCUSED_PASSED_ON -> unless(passedOn && excused(), Refusal.NOT_NOW);
            case TASKS_EXCUSED -> unless(excused(), Refusal.NOT_NOW);
            case SOMEBODY_ABOVE ->
                passedOn && giver ? Refusal.OFFERED_ALREADY : unless(above() != null, Refusal.NOBODY_ABOVE);
            case BESIDE -> passedOn && giver ? Refusal.OFFERED_ALREADY : unless(beside(), given(Refusal.NOT_BESIDE));
            case BELOW ->
                passedOn && giver
                        ? Refusal.OFFERED_ALREADY
                        : unless(relationToTarget() == Relation.BELOW, given(Refusal.NOT_BELOW));
            case CAN_HELP ->
                passedOn && giver ? Refusal.OFFERED_ALREADY : unless(canHelp(), given(Refusal.CANNOT_HELP));
            case MAY_RETURN -> unless(petition.rounds().returns() < 2, Refusal.RETURNED_ENOUGH);
            case ENTERED_WRONGLY -> enteredWrongly();
            case MAY_ASK ->
                passedOn && giver
                        ? Refusal.OFFERED_ALREADY
                        : unless(petition.rounds().questions() < QUESTIONS, Refusal.ASKED_ENOUGH);
            case RATED_WELL -> unless(rated() != null && rated().good(), Refusal.NOT_NOW);
            case RATED_BADLY -> unless(rated() != null && !rated().good(), Refusal.NOT_NOW);
            case MAY_COME_BACK -> unless(mayComeBack(), Refusal.REOPENED_ENOUGH);
            case FIRST_OBJECTION -> unless(petition.rounds().objections() == 0, Refusal.OBJECTED_ENOUGH);
            case NOT_JUST_URGED -> unless(mayUrge(), Refusal.URGED_ALREADY);
            case SOMEBODY_ELSE -> recusable();
            case SHOWN -> unless(petition.matter().identity() != Identity.ANONYMOUS, Refusal.HIDDEN_ALREADY);
            case ONLY_REGISTERED -> unless(onlyRegistered(), Refusal.NOT_NOW);
            case NOBODY_ACTS -> unless(nobodyActs() && handedOverTo() != null, Refusal.NOT_NOW);
            case INVOLVED_ASKED -> unless(petition.holding().recusal().said() == Recusal.Said.ASKED, Refusal.NOT_NOW);
            case RESPONSE_OVERDUE -> unless(responseOverdue() && climbsTo() != null, Refusal.NOT_NOW);
            case RESPONSE_OVERDUE_AT_TOP -> unless(responseOverdue() && climbsTo() == null, Refusal.NOT_NOW);
            case HANDLING_NEARS -> unless(before(Stage.WARNED) && reached() == Stage.WARNED, Refusal.NOT_NOW);
            case HANDLING_OVERDUE -> unless(before(Stage.LATE) && reached() == Stage.LATE, Refusal.NOT_NOW);
            case HANDLING_FAR_OVERDUE ->
                unless(petition.due().stage() == Stage.LATE && reached() == Stage.SUPERVISED, Refusal.NOT_NOW);
            case HANDLING_LONG_SINCE_OVERDUE ->
                unless(before(Stage.LATE) && reached() == Stage.SUPERVISED, Refusal.NOT_NOW);
            case UNANSWERED ->
                unless(!petition.due().proven() && past(petition.due().answerBy()), Refusal.NOT_NOW);
            case SORTED_OTHERWISE -> unless(sortedOtherwise(), Refusal.SORTED_SO_ALREADY);
            case HARD_ENOUGH -> passedOn && giver ? Refusal.OFFERED_ALREADY : hardEnough();
            case ASKABLE -> passedOn && giver ? Refusal.OFFERED_ALREADY : asking(above() != null);
            case ASKABLE_AT_TOP -> passedOn && giver ? Refusal.OFFERED_ALREADY : asking(above() == null);
            case EXTENSION_WAITS -> requests().agreeing(Request.Kind.EXTENSION);
            case SHELVING_WAITS -> requests().agreeing(Request.Kind.SHELVING);
            case REQUEST_WAITS -> requests().deciding();
            case SHELVED -> unless(petition.terms().shelved() && !passedOn, Refusal.NOT_NOW);
            case REVIEW_DUE -> unless(past(petition.terms().reviewAt()), Refusal.NOT_NOW);
            case MAY_JOIN -> joining();
            case CONTENT -> judging(rated() != null && rated().good());
            case FEW_UNSOLVED -> unsolved(!petition.following().oneMoreIsEnough());
            case ENOUGH_UNSOLVED -> unsolved(petition.following().oneMoreIsEnough());
            case MERGEABLE -> passedOn ? Refusal.OFFERED_ALREADY : merging();
            case WAS_SUBMITTED -> was(State.SUBMITTED);
            case WAS_ACCEPTED -> was(State.ACCEPTED);
            case WAS_IN_PROGRESS -> was(State.IN_PROGRESS);
            case WAS_PENDING -> was(State.PENDING_RESIDENT);
            case WAS_REOPENED -> was(State.REOPENED);
            case UNRATED -> unless(past(petition.wakeAt()), Refusal.NOT_NOW);
            case ARRIVED -> unless(told(true) && !petition.due().proven(), Refusal.NOT_NOW);
            case NEVER_ARRIVES -> unless(told(false) && !petition.due().proven(), Refusal.NOT_NOW);
            case OWNER_UNSEEING -> unless(sight().ownerMisses(), Refusal.NOT_NOW);
            case ALL_UNSEEING -> unless(sight().allMiss(), Refusal.NOT_NOW);
            case SILENT_SO_FAR -> unless(remindable() && !past(petition.due().answerBy()), Refusal.NOT_NOW);
            case SILENT -> unless(petition.due().proven() && past(petition.due().answerBy()), Refusal.NOT_NOW);
        };
    }

    /** {@return the unit above the one that acts} */
    @Nullable
    String above() {
        return actor instanceof Actor.Owner owner ? above(owner.unit().code()) : null;
    }

    private @Nullable String above(String unit) {
        return ground.above(unit).map(next -> next.code()).orElse(null);
    }

    /** {@return the unit that has not answered} */
    String silent() {
        Holding holding = petition.holding();
        return holding.offered() == null ? holding.lead() : holding.offered();
    }

    /** {@return who leads where the first answer is overdue: who gave it to a department, else the level above} */
    @Nullable
    String climbsTo() {
        String lead = petition.holding().lead();
        boolean department = ground.relation(lead, silent()) == Relation.DEPARTMENT;
        return department && !silent().equals(lead) ? lead : above(silent());
    }

    /** {@return who leads past those who are recused: who does, if not one of them, else the nearest above} */
    @Nullable
    String recusedTo() {
        String lead = petition.holding().lead();
        return ground.recusal().covers(lead) ? above(lead) : lead;
    }

    /** {@return who has it where nobody acts any more for whoever had it, or where its place has become known} */
    @Nullable
    String handedOverTo() {
        Holding holding = petition.holding();
        if (action instanceof Action.SettleIn settle) {
            return settle.unit();
        }
        if (!gone(holding.lead())) {
            return holding.lead();
        }
        String behind = holding.behind();
        return behind != null && !gone(behind) ? behind : above(behind == null ? holding.lead() : behind);
    }

    /** {@return whether it ends without anybody who could be asked} */
    boolean unreached() {
        return actor instanceof Actor.Sweep
                && (petition.matter().unclaimed() || !petition.due().proven());
    }

    private boolean nobodyActs() {
        Holding holding = petition.holding();
        return gone(holding.lead()) || (holding.offered() != null && gone(holding.offered()));
    }

    private boolean gone(String unit) {
        return ground.relation(unit, unit) == Relation.NOBODY;
    }

    /** Nobody has done anything about it yet, where it first came in. */
    private boolean onlyRegistered() {
        return petition.holding().lead().equals(petition.matter().entry())
                && petition.holding().offered() == null
                && action instanceof Action.SettleIn settle
                && ground.relation(petition.holding().lead(), settle.unit()) == Relation.BELOW;
    }

    /** {@return to whom it goes back: first to who gave it, the second time to the level above, which decides} */
    String returnsTo() {
        String giver = petition.holding().lead();
        boolean first = petition.rounds().returns() == 0 && petition.holding().offered() != null;
        String up = above(giver);
        return first || up == null ? giver : up;
    }

    /** One level above the owner of the chain who resolved it, or who gave it to the department that did. */
    String reopenedAt() {
        Holding holding = petition.holding();
        String resolver = holding.resolver() == null ? holding.lead() : holding.resolver();
        String from = holding.behind() == null ? resolver : holding.behind();
        String up = above(from);
        return up == null ? from : up;
    }

    /** {@return the units the action names} */
    List<String> targets() {
        return switch (action) {
            case Action.Transfer transfer -> List.of(transfer.unit());
            case Action.AssignDown down -> List.of(down.unit());
            case Action.Assist assist -> assist.units();
            case Action.Accept _, Action.Answer _, Action.Escalate _, Action.Return _, Action.Ask _ -> List.of();
            case Action.Reject _, Action.Supervise _, Action.Note _, Action.Resolve _, Action.TimeUp _ -> List.of();
            case Action.Told _, Action.Unseen _ -> List.of();
            case Action.Rate _, Action.NotFixed _, Action.Supplement _ -> List.of();
            case Action.Urge _, Action.Withdraw _, Action.Objection _ -> List.of();
            case Action.Recuse _, Action.NotInvolved _, Action.Hide _, Action.Claim _, Action.SettleIn _ -> List.of();
            case Action.Reclassify _, Action.Complex _, Action.Support _ -> List.of();
            case Action.Merge _, Action.Split _, Action.TakeIn _, Action.LetGo _ -> List.of();
            case Action.Extend _, Action.Shelve _, Action.Agree _, Action.Disagree _ -> List.of();
        };
    }

    private Relation relationToTarget() {
        return actor instanceof Actor.Owner owner && !targets().isEmpty()
                ? ground.relation(owner.unit().code(), targets().getFirst())
                : Relation.NOBODY;
    }

    /** A department is asked from the towns up: below, 上报 comes first, so that the town knows what its villages lack. */
    private boolean beside() {
        return switch (relationToTarget()) {
            case BESIDE -> !targets().getFirst().equals(petition.holding().lead());
            case DEPARTMENT -> townOrAbove();
            case SAME, ABOVE, BELOW, NOBODY -> false;
        };
    }

    private boolean townOrAbove() {
        return actor instanceof Actor.Owner owner
                && switch (owner.unit().level()) {
                    case DISTRICT, TOWN, DEPARTMENT -> true;
                    case COMMUNITY, ESTATE, BUILDING -> false;
                };
    }

    /** {@return how the action sorts the matter; as it stands where it does not} */
    Sorting sorting() {
        Sorting now = Sorting.of(petition.matter());
        return switch (action) {
            case Action.Reclassify(var category, var urgency) -> now.changedTo(category, urgency);
            default -> now;
        };
    }

    Requests requests() {
        return new Requests(petition, action, actor, ground);
    }

    private @Nullable Refusal asking(boolean here) {
        Refusal inTheWay = requests().asking();
        return inTheWay == null ? unless(here, Refusal.NOT_NOW) : inTheWay;
    }

    /** A circle can't come about: a master is never merged, and who has merged ones is none. */
    private @Nullable Refusal merging() {
        Petition master = ground.other().map(Other::petition).orElse(petition);
        if (master.id() == petition.id()) {
            return Refusal.MERGES_WITH_ITSELF;
        }
        if (petition.following().merged() > 0) {
            return Refusal.HAS_MERGED;
        }
        if (petition.matter().unclaimed()) {
            return Refusal.UNCLAIMED;
        }
        if (!master.holding()
                .recusal()
                .whom()
                .equals(petition.holding().recusal().whom())) {
            return Refusal.RECUSED_OTHERWISE;
        }
        if (master.state() == State.MERGED) {
            return Refusal.MASTER_IS_MERGED;
        }
        return unless(master.state().open(), Refusal.MASTER_ENDED);
    }

    private @Nullable Refusal was(State state) {
        Merger merger = petition.merger();
        return unless(merger != null && merger.former() == state, Refusal.NOT_NOW);
    }

    private @Nullable Refusal joining() {
        if (joined()) {
            return Refusal.JOINED_ALREADY;
        }
        return unless(!actorIsSubmitter(), Refusal.OWN_MATTER);
    }

    private boolean actorIsSubmitter() {
        return petition.matter().submitter().equals(actor.person());
    }

    private @Nullable Refusal judging(boolean fits) {
        return ground.stake() == Stake.JUDGED ? Refusal.JUDGED_ALREADY : unless(fits, Refusal.NOT_NOW);
    }

    private @Nullable Refusal unsolved(boolean fits) {
        boolean bad = rated() == null || !rated().good();
        if (bad && petition.state() == State.CLOSED && !mayComeBack()) {
            return Refusal.REOPENED_ENOUGH;
        }
        return judging(bad && fits);
    }

    private boolean sortedOtherwise() {
        return !sorting().equals(Sorting.of(petition.matter()));
    }

    private @Nullable Refusal hardEnough() {
        if (!townOrAbove()) {
            return Refusal.TOWN_DECIDES;
        }
        if (petition.matter().urgency() == Urgency.COMPLEX) {
            return Refusal.COMPLEX_ALREADY;
        }
        boolean stands = petition.matter().urgency().aroundTheClock()
                || petition.rounds().reopenings() > 0;
        return unless(!stands, Refusal.LIMIT_STANDS);
    }

    private boolean canHelp() {
        List<String> asked = targets();
        Holding holding = petition.holding();
        return asked.stream().distinct().count() == asked.size()
                && asked.size() + holding.open().count() <= HELPERS
                && asked.stream().noneMatch(holding::owes)
                && actor instanceof Actor.Owner owner
                && asked.stream()
                        .map(unit -> ground.relation(owner.unit().code(), unit))
                        .noneMatch(relation -> relation == Relation.NOBODY || relation == Relation.SAME);
    }

    /** {@return why not that unit: that it is recused says more than that it stands in the wrong place} */
    private Refusal given(Refusal otherwise) {
        return targets().stream().anyMatch(petition.holding().recusal()::covers) ? Refusal.RECUSED : otherwise;
    }

    private @Nullable Refusal recusable() {
        Recusal before = petition.holding().recusal();
        if (ground.recusal().equals(before)) {
            return before.said() == Recusal.Said.WANTED ? Refusal.RECUSED_ALREADY : Refusal.NOBODY_ABOVE;
        }
        return unless(recusedTo() != null, Refusal.NOBODY_ABOVE);
    }

    private @Nullable Refusal tasks() {
        return unless(petition.holding().open().findAny().isEmpty(), Refusal.TASKS_OPEN);
    }

    private boolean excused() {
        return tasks() != null
                && action instanceof Action.Resolve resolve
                && !resolve.excuse().isEmpty();
    }

    private @Nullable Refusal enteredWrongly() {
        boolean atEntry = petition.holding().lead().equals(petition.matter().entry());
        if (petition.holding().offered() != null
                || !atEntry
                || petition.rounds().returns() > 0) {
            return Refusal.RETURNED_ENOUGH;
        }
        return unless(above() != null, Refusal.NOBODY_ABOVE);
    }

    private @Nullable Rating rated() {
        return action instanceof Action.Rate rate ? rate.rating() : null;
    }

    private boolean mayComeBack() {
        Instant ended = petition.due().endedAt();
        return petition.rounds().afterClosing() < COMES_BACK_AT_MOST
                && (ended == null || !ended.plus(COMES_BACK_WITHIN).isBefore(ground.now()));
    }

    private boolean mayUrge() {
        Instant urged = petition.rounds().urgedAt();
        return urged == null || past(urged.plus(BETWEEN_URGES));
    }

    private boolean responseOverdue() {
        return petition.due().responseOverdue(ground.now());
    }

    private boolean before(Stage stage) {
        return petition.due().stage().compareTo(stage) < 0;
    }

    /** How far the clock has come, whatever was told so far: after a standstill only the last stage is. */
    private Stage reached() {
        Due due = petition.due();
        if (due.pausedAt() != null) {
            return Stage.RUNNING;
        }
        if (past(due.farTooLate())) {
            return Stage.SUPERVISED;
        }
        if (past(due.handleBy())) {
            return Stage.LATE;
        }
        return past(due.warnAt()) ? Stage.WARNED : Stage.RUNNING;
    }

    /** It is of what the resident was asked last, and for the resident; older questions have had their answer. */
    private boolean told(boolean arrived) {
        Asked asked = petition.due().asked();
        return asked != null
                && action instanceof Action.Told told
                && told.arrived() == arrived
                && told.version() == asked.version()
                && told.to().equals(petition.matter().submitter());
    }

    private Sight sight() {
        return new Sight(petition, action, ground);
    }

    private boolean remindable() {
        Asked asked = petition.due().asked();
        return asked != null && past(asked.remindBy());
    }

    private boolean past(@Nullable Instant at) {
        return at != null && !ground.now().isBefore(at);
    }

    private static @Nullable Refusal unless(boolean holds, Refusal refusal) {
        return holds ? null : refusal;
    }
}
