package cn.lianxin.petition.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.petition.chain.Recusal;
import cn.lianxin.petition.deadline.Urgency;
import cn.lianxin.petition.intake.Category;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
            new Action.Reclassify(Category.OTHER, null),
            new Action.Reclassify(Category.NOISE, null),
            new Action.Reclassify(Category.OTHER, Urgency.UTILITY),
            new Action.Complex(),
            new Action.Extend(NOW.plus(Duration.ofDays(10)), "连着下雨"),
            new Action.Extend(NOW.plus(Duration.ofDays(7)), "还是那一天"),
            new Action.Extend(NOW.plus(Duration.ofDays(40)), "等开春"),
            new Action.Shelve(NOW.plus(Duration.ofDays(60)), "等预算"),
            new Action.Shelve(NOW.plus(Duration.ofDays(91)), "等预算"),
            new Action.Shelve(NOW, "等预算"),
            new Action.Agree(),
            new Action.Disagree("材料可以先借"),
            new Action.Support(),
            new Action.Merge("HT2611240000003"),
            new Action.Split(),
            new Action.TakeIn("HT2611240000003", 2),
            new Action.LetGo("HT2611240000003", 2),
            new Action.Released(),
            new Action.RecuseToo(Village.RECUSED, "district"),
            new Action.TimeUp(),
            new Action.Told(1, Village.RESIDENT.person(), true),
            new Action.Told(1, Village.RESIDENT.person(), false),
            new Action.Told(2, Village.RESIDENT.person(), true),
            new Action.Told(1, Village.NEIGHBOUR.person(), true),
            new Action.Unseen(1, "village", false),
            new Action.Unseen(1, "village", true),
            new Action.Unseen(0, "village", false),
            new Action.Unseen(1, "town", false),
            new Action.Unseen(1, "district", false),
            new Action.Unseen(1, "sister", false));

    /** Everybody there is, those who have nothing to do with it among them. */
    private static final List<Actor> ACTORS = Stream.concat(
                    Stream.<Actor>of(Village.RESIDENT, Village.NEIGHBOUR, new Actor.Sweep(), new Actor.Courier()),
                    Stream.of("village", "sister", "town", "district", "bureau", "estate")
                            .map(Village::owner))
            .toList();

    static Stream<Petition> petitions() {
        return Stream.of(past(), underWay(), followed()).flatMap(petitions -> petitions);
    }

    /** With whatever may have been asked or agreed about the time it takes. */
    private static Stream<Petition> underWay() {
        return Stream.of(State.values())
                .filter(State::open)
                .flatMap(state -> Stream.of(
                                Holding.of("village"),
                                Village.held("village", "town", null),
                                Holding.of("district"),
                                new Holding("bureau", "town", null, null, List.of()))
                        .flatMap(holding -> terms().map(terms -> Village.underWay(state, holding, terms, NOW))));
    }

    /** With so many who wait, and so many of them who are not content. */
    private static Stream<Petition> followed() {
        return Stream.of(State.values())
                .flatMap(state -> endings(state)
                        .flatMap(ended -> Stream.of(
                                        new Following(19, 0, 0),
                                        new Following(20, 0, 0),
                                        new Following(300, 1, 0),
                                        new Following(300, 2, 0))
                                .map(following -> Village.followed(
                                        Village.petition(state, Holding.of("village"), ended, rounds(1)),
                                        following.supporters(),
                                        following.unsolved()))));
    }

    private static Stream<Terms> terms() {
        return Stream.of(
                Terms.NONE,
                new Terms(null, true, null),
                new Terms(null, false, NOW),
                new Terms(null, false, NOW.plusSeconds(1)),
                requested(
                        Request.Kind.EXTENSION,
                        "town",
                        NOW.plus(Duration.ofDays(7)).plusSeconds(1)),
                requested(Request.Kind.EXTENSION, "town", NOW.plus(Duration.ofDays(7))),
                requested(Request.Kind.EXTENSION, "district", NOW),
                requested(Request.Kind.SHELVING, "town", NOW.plusSeconds(1)),
                requested(Request.Kind.SHELVING, "district", NOW));
    }

    private static Terms requested(Request.Kind kind, String decider, Instant until) {
        return new Terms(new Request(kind, until, "连着下雨", decider), false, null);
    }

    private static Stream<Petition> past() {
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
                        petition.rounds(),
                        petition.terms(),
                        petition.following(),
                        petition.merger()));
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
                for (Village.At ground : grounds(action, actor)) {
                    Decision decision = Transitions.decide(petition, action, actor, ground);

                    assertThat(Expected.of(decision))
                            .as("%s (%s) does %s in %s", actor.id(), ground, action, petition)
                            .isEqualTo(new Expected(petition, action, actor, ground).summary());
                }
            }
        }
    }

    /** For a neighbour each stake there is, for a merger each kind of master: open, ended, merged, itself. */
    private static List<Village.At> grounds(Action action, Actor actor) {
        if (action instanceof Action.Merge) {
            return Stream.of(
                            Village.other(State.SUBMITTED, 2),
                            Village.other(State.CLOSED, 2),
                            Village.other(State.MERGED, 2),
                            Village.other(State.SUBMITTED, 1))
                    .map(other -> new Village.At(NOW, Stake.NONE, Optional.of(other)))
                    .toList();
        }
        List<Stake> stakes = actor.equals(Village.NEIGHBOUR) ? List.of(Stake.values()) : List.of(Stake.NONE);
        return stakes.stream()
                .map(stake -> new Village.At(NOW, stake, Optional.empty()))
                .toList();
    }

    @Test
    void knowsEveryActionThereIs() {
        assertThat(ACTIONS).extracting(Object::getClass).containsAll(List.of(Action.class.getPermittedSubclasses()));
    }
}
