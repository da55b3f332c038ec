package cn.lianxin.petition.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.petition.lifecycle.PetitionEvent.Kind;
import cn.lianxin.petition.lifecycle.Transitions.Row;
import cn.lianxin.petition.lifecycle.Transitions.When;
import cn.lianxin.petition.lifecycle.Transitions.Who;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state × action × part × condition: done as a row says, or refused with a reason and nothing changed. */
class TransitionsTest {
    private static final Instant NOW = Village.NINE.plus(Duration.ofDays(20));

    private static final List<Action> ACTIONS = List.of(
            new Action.Accept(),
            new Action.Answer("打井队来过了"),
            new Action.Escalate("村里没有打井队"),
            new Action.Resolve("打好了"),
            new Action.Rate(Rating.SATISFIED, ""),
            new Action.Rate(Rating.MOSTLY_SATISFIED, "有点慢"),
            new Action.Rate(Rating.DISSATISFIED, "水是黄的"),
            new Action.NotFixed("还是没水"),
            new Action.Supplement("老人提不动"));

    /** Who acts; a stranger is another resident or an owner who has nothing to do with it. */
    enum Part {
        SUBMITTER,
        HOLDER,
        OFFERED,
        NEIGHBOUR,
        OTHER_OWNER;

        Actor of(Petition petition) {
            return switch (this) {
                case SUBMITTER -> Village.RESIDENT;
                case HOLDER -> Village.owner(petition.holding().lead());
                case OFFERED ->
                    Village.owner(Objects.requireNonNullElse(petition.holding().offered(), "nobody"));
                case NEIGHBOUR -> Village.NEIGHBOUR;
                case OTHER_OWNER -> Village.owner("estate");
            };
        }
    }

    static Stream<Petition> petitions() {
        return Stream.of(State.values())
                .flatMap(state -> holdings()
                        .flatMap(holding -> endings(state)
                                .flatMap(ended -> Stream.of(0, 1, 2)
                                        .map(returns -> Village.petition(
                                                state, holding, ended, new Rounds(returns, returns, null))))));
    }

    private static Stream<Holding> holdings() {
        return Stream.of(
                new Holding("village", null, null),
                new Holding("village", "town", null),
                new Holding("town", "district", "village"),
                new Holding("district", null, "district"));
    }

    private static Stream<@Nullable Instant> endings(State state) {
        return state.open()
                ? Stream.<@Nullable Instant>of((Instant) null)
                : Stream.of(
                        NOW.minus(Duration.ofDays(15)),
                        NOW.minus(Duration.ofDays(15)).minusSeconds(1));
    }

    @ParameterizedTest
    @MethodSource("petitions")
    void doesWhatARowSaysAndRefusesTheRest(Petition petition) {
        for (Action action : ACTIONS) {
            for (Part part : Part.values()) {
                Decision decision = Transitions.decide(petition, action, part.of(petition), new Village.At(NOW));

                assertThat(summary(decision))
                        .as("%s does %s in %s, %s", part, action, petition.state(), petition.holding())
                        .isEqualTo(expected(petition, action, part));
            }
        }
    }

    private record Summary(
            @Nullable Refusal refusal, @Nullable State state, int version, List<Kind> events) {}

    private static Summary summary(Decision decision) {
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

    private static Summary expected(Petition petition, Action action, Part part) {
        List<Row> played = Transitions.TABLE.stream()
                .filter(row -> row.action() == action.getClass() && plays(part, row.who(), petition))
                .toList();
        List<Row> here =
                played.stream().filter(row -> row.from() == petition.state()).toList();
        List<Row> held = here.stream()
                .filter(row -> holds(row.when(), petition, action, part))
                .toList();
        assertThat(held).as("one row at most").hasSizeLessThan(2);
        if (!held.isEmpty()) {
            Row row = held.getFirst();
            State to = Objects.requireNonNullElse(row.to(), petition.state());
            return new Summary(null, to, petition.version() + 1, row.events());
        }
        return new Summary(refusal(played, here, petition, action), null, 0, List.of());
    }

    private static Refusal refusal(List<Row> played, List<Row> here, Petition petition, Action action) {
        if (played.isEmpty()) {
            return Refusal.NOT_YOURS;
        }
        if (here.isEmpty() || action instanceof Action.Accept) {
            return Refusal.NOT_NOW;
        }
        if (action instanceof Action.NotFixed) {
            return Refusal.REOPENED_ENOUGH;
        }
        boolean holds = here.getFirst().who() == Who.HOLDER;
        return holds && petition.holding().offered() != null ? Refusal.OFFERED_ALREADY : Refusal.NOBODY_ABOVE;
    }

    private static boolean plays(Part part, Who who, Petition petition) {
        return switch (part) {
            case SUBMITTER -> who == Who.SUBMITTER;
            case HOLDER -> who == Who.HOLDER;
            case OFFERED -> who == Who.OFFERED && petition.holding().offered() != null;
            case NEIGHBOUR, OTHER_OWNER -> false;
        };
    }

    private static boolean holds(When when, Petition petition, Action action, Part part) {
        boolean passedOn = petition.holding().offered() != null;
        String unit = part == Part.OFFERED
                ? Objects.requireNonNull(petition.holding().offered())
                : petition.holding().lead();
        return switch (when) {
            case ALWAYS -> true;
            case NOT_PASSED_ON -> !passedOn;
            case PASSED_ON -> passedOn;
            case SOMEBODY_ABOVE -> !unit.equals("district") && (part == Part.OFFERED || !passedOn);
            case RATED_WELL -> !isDissatisfied(action);
            case RATED_BADLY -> isDissatisfied(action);
            case MAY_COME_BACK ->
                petition.rounds().afterClosing() < 2
                        && NOW.minus(Duration.ofDays(15)).equals(petition.due().endedAt());
        };
    }

    private static boolean isDissatisfied(Action action) {
        return action instanceof Action.Rate(Rating rating, String _) && rating == Rating.DISSATISFIED;
    }

    @Test
    void knowsEveryActionThereIs() {
        assertThat(ACTIONS).extracting(Object::getClass).containsAll(List.of(Action.class.getPermittedSubclasses()));
    }
}
