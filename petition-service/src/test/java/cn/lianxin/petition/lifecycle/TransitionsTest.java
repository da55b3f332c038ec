package cn.lianxin.petition.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.petition.chain.Recusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
            new Action.Transfer("bureau", "要打深井"),
            new Action.Transfer("sister", "是那边的井"),
            new Action.Transfer("town", ""),
            new Action.AssignDown("village", "请村里先接水管"),
            new Action.AssignDown("town", ""),
            new Action.Assist(List.of("sister"), "请借水车"),
            new Action.Return("不归我们管"),
            new Action.Ask("井在哪一组？"),
            new Action.Reject("已在法院"),
            new Action.Supervise("请今天答复"),
            new Action.Note("打过电话"),
            new Action.Resolve("打好了"),
            new Action.Resolve("打好了", "不等 姐妹村：水车没用上"),
            new Action.Rate(Rating.SATISFIED, ""),
            new Action.Rate(Rating.MOSTLY_SATISFIED, "有点慢"),
            new Action.Rate(Rating.DISSATISFIED, "水是黄的"),
            new Action.NotFixed("还是没水"),
            new Action.Supplement("老人提不动"),
            new Action.Urge(),
            new Action.Withdraw(),
            new Action.Objection("法院没有受理"),
            new Action.Recuse("village"),
            new Action.NotInvolved(),
            new Action.Hide(),
            new Action.Claim(),
            new Action.SettleIn("village"),
            new Action.SettleIn("sister"),
            new Action.TimeUp(),
            new Action.Told(1, Village.RESIDENT.person(), true),
            new Action.Told(1, Village.RESIDENT.person(), false),
            new Action.Told(2, Village.RESIDENT.person(), true),
            new Action.Told(1, Village.NEIGHBOUR.person(), true));

    /** Everybody there is, those who have nothing to do with it among them. */
    private static final List<Actor> ACTORS = Stream.concat(
                    Stream.<Actor>of(Village.RESIDENT, Village.NEIGHBOUR, new Actor.Sweep(), new Actor.Courier()),
                    Stream.of("village", "sister", "town", "district", "bureau", "estate")
                            .map(Village::owner))
            .toList();

    static Stream<Petition> petitions() {
        return Stream.of(State.values())
                .flatMap(state -> holdings()
                        .flatMap(holding -> endings(state)
                                .flatMap(ended -> Stream.of(0, 1, 2)
                                        .map(times -> Village.petition(state, holding, ended, rounds(times))))))
                .flatMap(TransitionsTest::knownToHaveArrived);
    }

    /** The same once more for each time at which what was asked can have arrived. */
    private static Stream<Petition> knownToHaveArrived(Petition petition) {
        Due due = petition.due();
        Instant before = NOW.minusSeconds(1);
        Instant after = NOW.plusSeconds(1);
        Stream<Due> proven = due.asked() == null
                ? Stream.of()
                : petition.state() == State.RESOLVED
                        ? Stream.of(NOW.minus(Duration.ofDays(7)), NOW.minus(Duration.ofDays(6)))
                                .map(at -> due.reached(at, null, null))
                        : Stream.of(
                                due.reached(before, after, after),
                                due.reached(before, before, after),
                                due.reached(before, before, before));
        return Stream.concat(Stream.of(due), proven)
                .map(by -> new Petition(
                        petition.id(),
                        petition.version(),
                        petition.matter(),
                        petition.state(),
                        petition.holding(),
                        by,
                        petition.rounds()));
    }

    private static Stream<Holding> holdings() {
        var asked = List.of(new Task("sister", NOW, false));
        var given = List.of(new Task("sister", NOW, true));
        return Stream.of(
                Holding.of("village"),
                Village.held("village", "town", null),
                Village.held("town", "district", "village"),
                Village.held("town", "bureau", null),
                Village.held("district", null, "district"),
                new Holding("bureau", "town", null, null, List.of()),
                new Holding("town", null, null, null, asked),
                new Holding("town", null, "bureau", null, asked),
                new Holding("town", null, null, null, given),
                Holding.of("town").without(new Recusal(Recusal.Said.ASKED, Set.of("village"))),
                Holding.of("town").without(Village.RECUSED));
    }

    private static Rounds rounds(int times) {
        Instant urged = NOW.minus(Duration.ofHours(5L - times));
        return new Rounds(times, times, null, times, times, times, times == 0 ? null : urged);
    }

    private static Stream<@Nullable Instant> endings(State state) {
        return state.open()
                ? Stream.<@Nullable Instant>of((Instant) null)
                : Stream.of(
                        NOW.minus(Duration.ofDays(15)),
                        NOW.minus(Duration.ofDays(15)).minusSeconds(1),
                        NOW.minus(Duration.ofDays(14)));
    }

    @ParameterizedTest
    @MethodSource("petitions")
    void doesWhatARowSaysAndRefusesTheRest(Petition petition) {
        for (Action action : ACTIONS) {
            for (Actor actor : ACTORS) {
                Decision decision = Transitions.decide(petition, action, actor, new Village.At(NOW));

                assertThat(Expected.of(decision))
                        .as("%s does %s in %s, %s", actor.id(), action, petition.state(), petition.holding())
                        .isEqualTo(new Expected(petition, action, actor, NOW).summary());
            }
        }
    }

    @Test
    void knowsEveryActionThereIs() {
        assertThat(ACTIONS).extracting(Object::getClass).containsAll(List.of(Action.class.getPermittedSubclasses()));
    }
}
