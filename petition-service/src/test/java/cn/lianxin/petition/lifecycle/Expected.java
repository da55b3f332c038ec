package cn.lianxin.petition.lifecycle;

import cn.lianxin.petition.chain.Recusal;
import cn.lianxin.petition.intake.Category;
import cn.lianxin.petition.lifecycle.PetitionEvent.Kind;
import cn.lianxin.petition.lifecycle.Transitions.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the table says of one step in the {@link Village}, read a second time and from the rules' words. */
record Expected(Petition petition, Action action, Actor actor, Village.At ground) {
    /** Who may pass a matter to whom beside the chain: villages among each other, and towns and above to the bureau. */
    private static final Set<String> BESIDE = Set.of(
            "village>sister",
            "sister>village",
            "town>bureau",
            "district>bureau",
            "bureau>town",
            "bureau>village",
            "bureau>sister");

    private static final Set<String> BELOW =
            Set.of("town>village", "town>sister", "district>town", "district>village", "district>sister");

    private static final Set<String> ABOVE = Set.of(
            "village>town", "sister>town", "village>district", "sister>district", "town>district", "bureau>district");

    /** What whoever has passed a matter on can't do before it is taken or back, and nobody while it is put off. */
    private static final Set<When> NOT_TWICE = EnumSet.of(
            When.SOMEBODY_ABOVE,
            When.BESIDE,
            When.BELOW,
            When.CAN_HELP,
            When.MAY_ASK,
            When.HARD_ENOUGH,
            When.ASKABLE,
            When.ASKABLE_AT_TOP);

    record Summary(@Nullable Refusal refusal, @Nullable State state, int version, List<Kind> events) {}

    static Summary of(Decision decision) {
        return switch (decision) {
            case Decision.Done(Petition next, List<PetitionEvent> events) ->
                new Summary(
                        null,
                        next.state(),
                        next.version(),
                        events.stream().map(PetitionEvent::kind).toList());
            case Decision.Refused(Refusal reason) -> new Summary(reason, null, 0, List.of());
        };
    }

    Summary summary() {
        List<Row> played = Transitions.TABLE.stream()
                .filter(row -> row.action() == action.getClass() && plays(row.who()))
                .toList();
        if (played.isEmpty()) {
            return refused(Refusal.NOT_YOURS);
        }
        List<Row> here =
                played.stream().filter(row -> row.from() == petition.state()).toList();
        List<Row> held = here.stream().filter(this::holds).toList();
        if (held.size() > 1 && !(actor instanceof Actor.Sweep)) {
            throw new AssertionError("two rows for one step: " + held);
        }
        if (!held.isEmpty()) {
            Row row = held.getFirst();
            return new Summary(
                    null,
                    Objects.requireNonNullElse(row.to(), petition.state()),
                    petition.version() + 1,
                    row.events().stream()
                            .filter(kind -> kind != Kind.SUPERVISED || supervised())
                            .toList());
        }
        return refused(here.stream()
                .map(this::refusal)
                .filter(reason -> reason != Refusal.NOT_NOW)
                .findFirst()
                .orElse(Refusal.NOT_NOW));
    }

    /** By the desk, the third time, or where the district itself has not solved it. */
    private boolean supervised() {
        Holding holding = petition.holding();
        String resolver = Objects.requireNonNullElse(holding.resolver(), holding.lead());
        return action instanceof Action.Supervise
                || petition.rounds().reopenings() == 2
                || Objects.requireNonNullElse(holding.behind(), resolver).equals("district");
    }

    private static Summary refused(Refusal reason) {
        return new Summary(reason, null, 0, List.of());
    }

    private boolean plays(Who who) {
        String unit = unit();
        Holding holding = petition.holding();
        return switch (who) {
            case SUBMITTER -> actor.equals(Village.RESIDENT);
            case WITH_ANOTHER -> !(actor instanceof Actor.Sweep) && !(actor instanceof Actor.Courier);
            case SUPPORTER -> joined();
            case NEIGHBOUR -> ground.stake() != Stake.NONE || actor.equals(Village.RESIDENT);
            case HOLDER -> unit.equals(holding.lead());
            case OFFERED -> unit.equals(holding.offered());
            case HELPER -> helps(unit);
            case DISTRICT -> unit.equals("district");
            case ABOVE_LEAD -> unit.equals(holding.lead()) || ABOVE.contains(holding.lead() + ">" + unit);
            case INVOLVED ->
                List.of("district", holding.lead(), "" + holding.offered(), "" + holding.behind())
                                .contains(unit)
                        || helps(unit);
            case SWEEP -> actor instanceof Actor.Sweep;
            case COURIER -> actor instanceof Actor.Courier;
        };
    }

    private boolean helps(String unit) {
        return petition.holding().tasks().stream().anyMatch(task -> task.unit().equals(unit) && !task.answered());
    }

    private String unit() {
        return actor instanceof Actor.Owner owner ? owner.unit().code() : "nobody";
    }

    private boolean passedOn() {
        return petition.holding().offered() != null;
    }

    private boolean holds(Row row) {
        boolean notNow = NOT_TWICE.contains(row.when())
                && (petition.terms().shelved() || (row.who() == Who.HOLDER && passedOn()));
        return !notNow && holds(row.when());
    }

    private boolean holds(When when) {
        Rounds rounds = petition.rounds();
        Due due = petition.due();
        return switch (when) {
            case ALWAYS -> true;
            case NOT_PASSED_ON -> !passedOn();
            case PASSED_ON -> passedOn();
            case RESOLVABLE -> !passedOn() && allGiven();
            case RESOLVABLE_PASSED_ON -> passedOn() && allGiven();
            case TASKS_DONE -> allGiven();
            case EXCUSED -> !passedOn() && !allGiven() && excused();
            case EXCUSED_PASSED_ON -> passedOn() && !allGiven() && excused();
            case TASKS_EXCUSED -> !allGiven() && excused();
            case SOMEBODY_ABOVE -> !unit().equals("district");
            case BESIDE ->
                BESIDE.contains(unit() + ">" + target())
                        && (target().equals("bureau")
                                || !target().equals(petition.holding().lead()));
            case BELOW -> BELOW.contains(unit() + ">" + target());
            case CAN_HELP -> !unit().equals("sister") && !helps("sister");
            case MAY_RETURN -> rounds.returns() < 2;
            case ENTERED_WRONGLY -> !passedOn() && petition.holding().lead().equals("village") && rounds.returns() == 0;
            case MAY_ASK -> rounds.questions() < 2;
            // Nothing here is sorted under 其他 and 一般 twice.
            case SORTED_OTHERWISE -> !action.equals(new Action.Reclassify(Category.OTHER, null));
            case HARD_ENOUGH -> townOrAbove() && rounds.reopenings() == 0;
            case RATED_WELL -> !isDissatisfied();
            case RATED_BADLY -> isDissatisfied();
            case MAY_COME_BACK ->
                rounds.afterClosing() < 2
                        && now().minus(Duration.ofDays(15)).compareTo(Objects.requireNonNull(due.endedAt())) <= 0;
            case FIRST_OBJECTION -> rounds.objections() == 0;
            case NOT_JUST_URGED ->
                rounds.urgedAt() == null || now().minus(Duration.ofHours(4)).equals(rounds.urgedAt());
            case SOMEBODY_ELSE -> !petition.holding().recusal().equals(Village.RECUSED);
            // Everybody acts in this village; that somebody has left is told with the real chain.
            case NOBODY_ACTS -> false;
            case ONLY_REGISTERED -> false;
            case SHOWN -> true;
            case INVOLVED_ASKED -> petition.holding().recusal().said() == Recusal.Said.ASKED;
            case ASKABLE -> asking() == null && !unit().equals("district");
            case ASKABLE_AT_TOP -> asking() == null && unit().equals("district");
            case EXTENSION_WAITS -> agreeing(Request.Kind.EXTENSION) == null;
            case SHELVING_WAITS -> agreeing(Request.Kind.SHELVING) == null;
            case REQUEST_WAITS -> asked() != null;
            case SHELVED -> petition.terms().shelved() && !passedOn();
            case MERGEABLE -> !passedOn() && merging() == null;
            case WAS_ACCEPTED -> true;
            case WAS_SUBMITTED, WAS_IN_PROGRESS, WAS_PENDING, WAS_REOPENED -> false;
            case MAY_JOIN -> !joined() && !actor.equals(Village.RESIDENT);
            case CONTENT -> ground.stake() == Stake.SUPPORTER && action instanceof Action.Rate && !isDissatisfied();
            case FEW_UNSOLVED -> unsolved() == null && few();
            case ENOUGH_UNSOLVED -> unsolved() == null && !few();
            case REVIEW_DUE -> now().equals(petition.terms().reviewAt());
            // Twenty days after the start all limits have long run out, but for those that are under way.
            case RESPONSE_OVERDUE -> responseOverdue() && !nobodyToClimbTo();
            case RESPONSE_OVERDUE_AT_TOP -> responseOverdue() && nobodyToClimbTo();
            case HANDLING_LONG_SINCE_OVERDUE -> due.handleBy().isBefore(now());
            case UNANSWERED -> !arrived() && passed(due.answerBy());
            case ARRIVED -> isAbout(true) && !arrived();
            case NEVER_ARRIVES -> isAbout(false) && !arrived();
            case SILENT_SO_FAR -> arrived() && passed(question().remindBy()) && !passed(due.answerBy());
            case OWNER_UNSEEING -> unseen() && deputyIsToBeTold();
            case ALL_UNSEEING -> unseen() && !deputyIsToBeTold() && !unseenBy().equals("district");
            case SILENT -> arrived() && passed(due.answerBy());
            case HANDLING_NEARS, HANDLING_OVERDUE, HANDLING_FAR_OVERDUE -> false;
            case UNRATED ->
                arrived()
                        ? passed(Objects.requireNonNull(question().provenAt()).plus(Duration.ofDays(7)))
                        : passed(Objects.requireNonNull(due.endedAt()).plus(Duration.ofDays(15)));
        };
    }

    private Asked question() {
        return Objects.requireNonNull(petition.due().asked());
    }

    private boolean arrived() {
        return petition.due().asked() != null && question().provenAt() != null;
    }

    private boolean unseen() {
        if (!(action instanceof Action.Unseen(int version, String unit, boolean _))) {
            return false;
        }
        Request request = petition.terms().request();
        boolean toDecide = request != null && request.decider().equals(unit);
        boolean toAnswer = toDecide || unit.equals(petition.holding().offered()) || helps(unit);
        boolean first = petition.due().respondBy() != null || version == 1;
        return toAnswer || (unit.equals(petition.holding().lead()) && first);
    }

    private String unseenBy() {
        return action instanceof Action.Unseen unseen ? unseen.unit() : "";
    }

    /** Only the village has one, and who has not seen his own alert is told no other. */
    private boolean deputyIsToBeTold() {
        return action instanceof Action.Unseen unseen && unseen.unit().equals("village") && !unseen.deputy();
    }

    private boolean isAbout(boolean arrived) {
        return action.equals(new Action.Told(1, Village.RESIDENT.person(), arrived));
    }

    private boolean passed(@Nullable Instant at) {
        return at != null && at.compareTo(now()) <= 0;
    }

    private @Nullable Refusal asking() {
        Terms terms = petition.terms();
        if (terms.request() != null) {
            return Refusal.ASKED_ABOVE_ALREADY;
        }
        Instant limit = petition.due().handleBy();
        return switch (action) {
            case Action.Extend(Instant until, String _) ->
                terms.extended()
                        ? Refusal.EXTENDED_ALREADY
                        : limit.compareTo(now()) <= 0
                                ? Refusal.LIMIT_PASSED
                                : until.compareTo(limit) <= 0
                                        ? Refusal.DATE_TOO_EARLY
                                        : until.compareTo(limit.plus(Duration.ofDays(30))) > 0
                                                ? Refusal.DATE_TOO_LATE
                                                : null;
            case Action.Shelve(Instant until, String _) ->
                until.compareTo(now()) <= 0
                        ? Refusal.DATE_PASSED
                        : until.compareTo(now().plus(Duration.ofDays(90))) > 0 ? Refusal.REVIEW_TOO_LATE : null;
            default -> Refusal.NOT_NOW;
        };
    }

    private @Nullable Refusal merging() {
        Petition master = ground.other().orElseThrow().petition();
        if (master.id() == 1) {
            return Refusal.MERGES_WITH_ITSELF;
        }
        if (petition.following().merged() == 1) {
            return Refusal.HAS_MERGED;
        }
        if (petition.matter().unclaimed()) {
            return Refusal.UNCLAIMED;
        }
        if (!petition.holding().recusal().whom().isEmpty()) {
            return Refusal.RECUSED_OTHERWISE;
        }
        return switch (master.state()) {
            case MERGED -> Refusal.MASTER_IS_MERGED;
            case CLOSED -> Refusal.MASTER_ENDED;
            default -> null;
        };
    }

    private Instant now() {
        return ground.now();
    }

    private boolean joined() {
        return ground.stake() == Stake.SUPPORTER || ground.stake() == Stake.JUDGED;
    }

    /** Of 20 households one is five in a hundred, of 21 not; of 301 it takes three. */
    private boolean few() {
        Following following = petition.following();
        return following.supporters() == 20 || following.equals(new Following(300, 1, 0));
    }

    private @Nullable Refusal unsolved() {
        boolean content = action instanceof Action.Rate && !isDissatisfied();
        if (!content && petition.state() == State.CLOSED && !holds(When.MAY_COME_BACK)) {
            return Refusal.REOPENED_ENOUGH;
        }
        return ground.stake() == Stake.JUDGED ? Refusal.JUDGED_ALREADY : content ? Refusal.NOT_NOW : null;
    }

    private @Nullable Request asked() {
        Request request = petition.terms().request();
        return request != null && List.of(request.decider(), "district").contains(unit()) ? request : null;
    }

    private @Nullable Refusal agreeing(Request.Kind kind) {
        Request request = asked();
        if (request == null) {
            return Refusal.NOTHING_ASKED;
        }
        if (request.kind() != kind) {
            return Refusal.NOT_NOW;
        }
        if (request.until().equals(now())) {
            return Refusal.DATE_PASSED;
        }
        boolean later = request.until().compareTo(petition.due().handleBy()) > 0;
        return kind == Request.Kind.SHELVING || later ? null : Refusal.DATE_TOO_EARLY;
    }

    private boolean townOrAbove() {
        return List.of("town", "district", "bureau").contains(unit());
    }

    private boolean responseOverdue() {
        return petition.due().respondBy() != null && !petition.terms().shelved();
    }

    private boolean nobodyToClimbTo() {
        String silent = passedOn()
                ? Objects.requireNonNull(petition.holding().offered())
                : petition.holding().lead();
        return silent.equals("district");
    }

    private boolean allGiven() {
        return !helps("sister");
    }

    private boolean excused() {
        return action instanceof Action.Resolve(String _, String excuse) && !excuse.isEmpty();
    }

    private String target() {
        return switch (action) {
            case Action.Transfer(String unit, String _) -> unit;
            case Action.AssignDown(String unit, String _) -> unit;
            default -> "";
        };
    }

    private boolean recusedTarget() {
        return petition.holding().recusal().covers(target());
    }

    private boolean isDissatisfied() {
        return action instanceof Action.Rate(Rating rating, String _) && rating == Rating.DISSATISFIED;
    }

    private Refusal refusal(Row row) {
        if (petition.terms().shelved() && NOT_TWICE.contains(row.when())) {
            return Refusal.PUT_OFF;
        }
        if (row.who() == Who.HOLDER && passedOn() && NOT_TWICE.contains(row.when())) {
            return Refusal.OFFERED_ALREADY;
        }
        return switch (row.when()) {
            case RESOLVABLE, RESOLVABLE_PASSED_ON, TASKS_DONE -> tasksOpen(row.when());
            case SOMEBODY_ABOVE -> Refusal.NOBODY_ABOVE;
            case BESIDE -> recusedTarget() ? Refusal.RECUSED : Refusal.NOT_BESIDE;
            case BELOW -> recusedTarget() ? Refusal.RECUSED : Refusal.NOT_BELOW;
            case SOMEBODY_ELSE -> Refusal.RECUSED_ALREADY;
            case CAN_HELP -> Refusal.CANNOT_HELP;
            case MAY_RETURN, ENTERED_WRONGLY -> Refusal.RETURNED_ENOUGH;
            case MAY_ASK -> petition.matter().unclaimed() ? Refusal.NOBODY_TO_ASK : Refusal.ASKED_ENOUGH;
            case MAY_COME_BACK -> Refusal.REOPENED_ENOUGH;
            case FIRST_OBJECTION -> Refusal.OBJECTED_ENOUGH;
            case NOT_JUST_URGED -> Refusal.URGED_ALREADY;
            case MERGEABLE -> passedOn() ? Refusal.OFFERED_ALREADY : Objects.requireNonNull(merging());
            case MAY_JOIN -> joined() ? Refusal.JOINED_ALREADY : Refusal.OWN_MATTER;
            case CONTENT -> ground.stake() == Stake.JUDGED ? Refusal.JUDGED_ALREADY : Refusal.NOT_NOW;
            case FEW_UNSOLVED, ENOUGH_UNSOLVED -> Objects.requireNonNullElse(unsolved(), Refusal.NOT_NOW);
            case SORTED_OTHERWISE -> Refusal.SORTED_SO_ALREADY;
            case ASKABLE, ASKABLE_AT_TOP -> Objects.requireNonNullElse(asking(), Refusal.NOT_NOW);
            case EXTENSION_WAITS -> Objects.requireNonNull(agreeing(Request.Kind.EXTENSION));
            case SHELVING_WAITS -> Objects.requireNonNull(agreeing(Request.Kind.SHELVING));
            case REQUEST_WAITS -> Refusal.NOTHING_ASKED;
            case HARD_ENOUGH -> townOrAbove() ? Refusal.LIMIT_STANDS : Refusal.TOWN_DECIDES;
            default -> Refusal.NOT_NOW;
        };
    }

    /** Of the two rows for a giver the one that fits says what is missing, whichever comes last. */
    private Refusal tasksOpen(When when) {
        boolean fits = when == When.TASKS_DONE || (when == When.RESOLVABLE_PASSED_ON) == passedOn();
        return fits && !allGiven() ? Refusal.TASKS_OPEN : Refusal.NOT_NOW;
    }
}
