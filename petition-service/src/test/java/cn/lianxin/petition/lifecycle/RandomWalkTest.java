package cn.lianxin.petition.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.petition.chain.Unit;
import cn.lianxin.petition.deadline.Urgency;
import cn.lianxin.petition.intake.Category;
import cn.lianxin.petition.lifecycle.EventChain.Link;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whatever people do in whatever order: one holder, a limit while open, events that add up, a chain that holds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomWalkTest {
    private static final int WALKS = 300;
    private static final int STEPS = 60;
    private final long seed = Long.getLong("walk.seed", new Random().nextLong());
    private final Random random = new Random(seed);

    /** What a walk has left behind. */
    private record Walk(Petition petition, List<Link> links) {}

    @Test
    void keepsItsPromisesOnEveryWay() {
        for (int i = 0; i < WALKS; i++) {
            walk();
        }
    }

    @Test
    void showsEveryTamperingOnEveryWay() {
        for (int i = 0; i < WALKS / 3; i++) {
            List<Link> links = walk().links();
            assertThat(EventChain.verifies(links)).as("seed %d", seed).isTrue();
            assertThat(EventChain.verifies(
                            links.stream().map(RandomWalkTest::erased).toList()))
                    .as("erased texts leave the chain valid, seed %d", seed)
                    .isTrue();
            int place = random.nextInt(links.size());
            assertBroken(altered(links, place), "altered at " + place);
            assertBroken(with(links, place, links.get(place)), "inserted at " + place);
            if (place < links.size() - 1) {
                assertBroken(without(links, place), "removed at " + place);
                assertBroken(with(without(links, place), place + 1, links.get(place)), "moved from " + place);
            }
        }
    }

    private Walk walk() {
        Petition petition = Village.submitted();
        Petition folded = petition;
        var links = new ArrayList<Link>();
        var first = new PetitionEvent(
                PetitionEvent.Kind.SUBMITTED, Village.NINE, Village.RESIDENT.id(), State.SUBMITTED, "village", "打不出水");
        links.add(EventChain.link(1, EventChain.ROOT, first, salt()));
        Instant now = Village.NINE;
        for (int step = 0; step < STEPS; step++) {
            now = now.plus(Duration.ofNanos(random.nextLong(Duration.ofDays(3).toNanos())));
            var ground = new Village.At(now, one(Stake.values()), Optional.of(Village.other(one(State.values()), 2)));
            Decision decision = Transitions.decide(petition, action(petition, now), actor(petition), ground);
            if (decision instanceof Decision.Done(Petition next, List<PetitionEvent> events)) {
                for (PetitionEvent event : events) {
                    // A question's version is the step's, however many events the step has.
                    folded = under(petition.version(), folded).after(List.of(event), ground);
                    links.add(EventChain.link(links.size() + 1, links.getLast().hash(), event, salt()));
                }
                petition = next;
                assertPromisesKept(petition, folded);
            }
        }
        return new Walk(petition, links);
    }

    private void assertPromisesKept(Petition petition, Petition folded) {
        String how = "seed %d, %s".formatted(seed, petition);
        assertThat(Village.UNITS)
                .as(how)
                .extracting(Unit::code)
                .contains(petition.holding().lead());
        assertThat(petition.holding().offered())
                .as(how)
                .isNotEqualTo(petition.holding().lead());
        assertThat(petition.holding().open().map(Task::unit))
                .as("helpers: " + how)
                .doesNotHaveDuplicates()
                .doesNotContain(petition.holding().lead());
        assertThat(petition.wakeAt() == null)
                .as("the clock looks after it: " + how)
                .isEqualTo(nothingLeftToWaitFor(petition));
        assertThat(petition.due().pausedAt() == null)
                .as("paused: " + how)
                .isEqualTo(before(petition) != State.PENDING_RESIDENT
                        && !petition.terms().shelved());
        assertThat((petition.terms().request() == null && !petition.terms().shelved())
                        || before(petition).open())
                .as("what has ended waits for nobody: " + how)
                .isTrue();
        assertThat(petition.following().unsolved())
                .as("they bring it back: " + how)
                .isLessThan(3)
                .isLessThanOrEqualTo(petition.following().supporters());
        assertThat(petition.rounds().returns()).as(how).isLessThanOrEqualTo(2);
        assertThat(petition.rounds().questions()).as(how).isLessThanOrEqualTo(2);
        assertThat(petition.due().endedAt() == null)
                .as("open or ended: " + how)
                .isEqualTo(before(petition).open());
        assertThat(petition.merger() == null).as(how).isEqualTo(petition.state() != State.MERGED);
        assertThat(petition.state() == State.MERGED && petition.following().merged() > 0)
                .as("a circle: " + how)
                .isFalse();
        assertThat(petition.rounds().afterClosing()).as(how).isLessThanOrEqualTo(2);
        assertThat(under(petition.version(), folded))
                .as("the events add up: " + how)
                .isEqualTo(petition);
    }

    private static Petition under(int version, Petition petition) {
        return new Petition(
                petition.id(),
                version,
                petition.matter(),
                petition.state(),
                petition.holding(),
                petition.due(),
                petition.rounds(),
                petition.terms(),
                petition.following(),
                petition.merger());
    }

    /** What it comes back to, where it is merged. */
    private static State before(Petition petition) {
        Merger merger = petition.merger();
        return merger == null ? petition.state() : merger.former();
    }

    private static boolean nothingLeftToWaitFor(Petition petition) {
        return switch (petition.state()) {
            case SUBMITTED, ACCEPTED, IN_PROGRESS, REOPENED ->
                petition.due().stage() == Stage.SUPERVISED
                        && petition.due().respondBy() == null
                        && !petition.terms().shelved();
            case PENDING_RESIDENT, RESOLVED -> false;
            case CLOSED, REJECTED, WITHDRAWN, MERGED -> true;
        };
    }

    private void assertBroken(List<Link> links, String how) {
        assertThat(EventChain.verifies(links)).as("%s, seed %d", how, seed).isFalse();
    }

    private boolean letsGo(Petition petition) {
        return petition.following().merged() > 0 && random.nextBoolean();
    }

    private Action action(Petition petition, Instant now) {
        // Few are put off at all, and of those nearly all are gone on with before anything befalls them.
        if (petition.terms().shelved() && random.nextBoolean()) {
            return random.nextInt(3) == 0 ? new Action.Recuse("village") : new Action.TimeUp();
        }
        return switch (random.nextInt(34)) {
            case 0 -> new Action.Accept();
            case 1 -> new Action.Answer("看过现场");
            case 2 -> new Action.Escalate("");
            case 3 -> new Action.Resolve("办好了", random.nextBoolean() ? "不等了" : "");
            case 4 -> new Action.Rate(rating(), "说明");
            case 5 -> new Action.NotFixed("");
            case 6 -> new Action.NotFixed("还是没水");
            case 7 -> new Action.Transfer(unit(), "");
            case 8 -> new Action.AssignDown(unit(), "请先看");
            case 9 -> new Action.Assist(List.of(unit()), "");
            case 10 -> new Action.Return("不归我们");
            case 11 -> new Action.Ask("在哪里？");
            case 12 -> random.nextInt(5) == 0 ? new Action.Reject("在法院") : new Action.Note("记下");
            case 13 -> random.nextInt(5) == 0 ? new Action.Hide() : new Action.Supervise("快办");
            case 14 -> random.nextInt(5) == 0 ? new Action.Withdraw() : new Action.Urge();
            case 15 -> random.nextBoolean() ? new Action.Objection("不同意") : new Action.Recuse("village");
            case 16, 17 -> new Action.TimeUp();
            case 29, 30 -> new Action.Told(asked(petition), Village.RESIDENT.person(), random.nextInt(4) > 0);
            case 18 ->
                new Action.Reclassify(one(Category.values()), random.nextBoolean() ? null : one(Urgency.values()));
            case 19 -> new Action.Complex();
            case 20 -> new Action.Extend(now.plus(Duration.ofDays(random.nextInt(20))), "下雨");
            case 21 -> new Action.Shelve(now.plus(Duration.ofDays(random.nextInt(100))), "等预算");
            case 24, 25 -> new Action.Support();
            case 26, 27 -> random.nextInt(3) == 0 ? new Action.Merge("HT2611240000003") : new Action.Split();
            case 28 ->
                letsGo(petition) ? new Action.LetGo("HT2611240000003", 1) : new Action.TakeIn("HT2611240000003", 1);
            case 22, 23 -> random.nextInt(4) == 0 ? new Action.Disagree("不行") : new Action.Agree();
            default -> new Action.Supplement("再说一句");
        };
    }

    private static int asked(Petition petition) {
        Asked asked = petition.due().asked();
        return asked == null ? petition.version() : asked.version();
    }

    private String unit() {
        return Village.UNITS.get(random.nextInt(Village.UNITS.size())).code();
    }

    private Rating rating() {
        return one(Rating.values());
    }

    private <T> T one(T[] all) {
        return all[random.nextInt(all.length)];
    }

    private Actor actor(Petition petition) {
        @Nullable String offered = petition.holding().offered();
        return switch (random.nextInt(7)) {
            case 0, 1 -> Village.RESIDENT;
            case 2 -> Village.owner(petition.holding().lead());
            case 3 -> Village.owner(unit());
            case 4 -> new Actor.Sweep();
            case 5 -> new Actor.Courier();
            default -> offered == null ? Village.NEIGHBOUR : Village.owner(offered);
        };
    }

    private String salt() {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    private static Link erased(Link link) {
        return new Link(link.seq(), said(link.event(), null), null, link.commitment(), link.hash());
    }

    private List<Link> altered(List<Link> links, int place) {
        Link link = links.get(place);
        PetitionEvent event = link.event();
        PetitionEvent other = switch (random.nextInt(5)) {
            case 0 -> said(event, event.text() + "改");
            case 1 -> new PetitionEvent(event.kind(), event.at(), "staff:x", event.to(), event.detail(), event.text());
            case 2 ->
                new PetitionEvent(
                        event.kind(),
                        event.at().plusSeconds(1),
                        event.actor(),
                        event.to(),
                        event.detail(),
                        event.text());
            case 3 ->
                new PetitionEvent(
                        event.kind(), event.at(), event.actor(), event.to(), event.detail() + "x", event.text());
            default ->
                new PetitionEvent(
                        event.kind(),
                        event.at(),
                        event.actor(),
                        event.to() == State.CLOSED ? State.REOPENED : State.CLOSED,
                        event.detail(),
                        event.text());
        };
        var changed = new ArrayList<>(links);
        changed.set(place, new Link(link.seq(), other, link.salt(), link.commitment(), link.hash()));
        return changed;
    }

    private static PetitionEvent said(PetitionEvent event, @Nullable String text) {
        return new PetitionEvent(event.kind(), event.at(), event.actor(), event.to(), event.detail(), text);
    }

    private static List<Link> without(List<Link> links, int place) {
        var fewer = new ArrayList<>(links);
        fewer.remove(place);
        return fewer;
    }

    private static List<Link> with(List<Link> links, int place, Link link) {
        var more = new ArrayList<>(links);
        more.add(place, link);
        return more;
    }
}
