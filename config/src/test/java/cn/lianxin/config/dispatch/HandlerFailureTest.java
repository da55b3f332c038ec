package cn.lianxin.config.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import io.lettuce.core.Range;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@WithStores
class HandlerFailureTest {
    private static final Person LI = World.person(7, "li");
    private static final Person WANG = World.person(7, "wang");
    private final World world;
    private final Node node;

    HandlerFailureTest(TestStores stores) {
        world = new World(stores);
        node = world.node().start();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void isToldAfterFiveTriesAndKeepsTheMessageWithItsReason() {
        world.during(text -> {
            throw new IllegalStateException("井盖没了 is what a person wrote");
        });
        var message = world.text(LI, "井盖没了");

        assertThat(node.door.ask(message)).isEqualTo(Node.APOLOGY);

        assertThat(world.begun()).hasSize(5);
        assertThat(world.notes().all()).isEmpty();
        await().until(() -> world.redis().xlen(Keys.dead(7)) == 1);
        var letter =
                world.redis().xrange(Keys.dead(7), Range.unbounded()).getFirst().getBody();
        assertThat(letter)
                .containsEntry("reason", "java.lang.IllegalStateException")
                .containsEntry("stream", "lianxin:{07}:petition")
                .containsEntry("k", message.key().value())
                .containsEntry("b", new Wire().write(message));
        assertThat(world.redis().xlen(Keys.stream(7, Target.PETITION))).isZero();
        assertThat(node.door.ask(message)).isEqualTo(Node.APOLOGY);
    }

    @Test
    void owesNoApologyForWhatNobodySaid() {
        world.during(text -> {
            throw new IllegalStateException("as this test wants");
        });
        var key = new MessageKey("delivery".repeat(5) + "key");
        var report = new Inbound.Delivery(key, LI, World.NOON, "ask-1", Inbound.Outcome.PROVEN);

        node.dispatcher.send(report, Set.of(Target.PETITION));

        await().until(() -> world.redis().xlen(Keys.dead(7)) == 1);
        assertThat(world.redis().zcard(Keys.owed(7))).isZero();
        await().until(() -> world.delivered().size() == 1);
        assertThat(world.delivered().getFirst().to()).isEqualTo(World.DESK);
    }

    @Test
    void leavesOtherPersonsAndLaterMessagesAlone() {
        var gate = new CountDownLatch(1);
        world.during(text -> {
            if (text.equals("坏")) {
                await().until(() -> gate.getCount() == 0);
                throw new IllegalStateException("as this test wants");
            }
        });
        node.dispatcher.send(world.text(LI, "坏"), Set.of(Target.PETITION));
        await().until(() -> world.begun().contains("坏"));

        node.door.ask(world.text(WANG, "好"));
        gate.countDown();
        node.door.ask(world.text(LI, "也好"));

        assertThat(world.notes().all()).containsExactly("好", "也好");
        await().until(() -> Collections.frequency(world.begun(), "坏") == 5);
    }

    @Test
    void countsWhatIsNoExceptionToo() {
        world.during(text -> {
            if (text.equals("深")) {
                throw new StackOverflowError();
            }
        });

        assertThat(node.door.ask(world.text(LI, "深"))).isEqualTo(Node.APOLOGY);
        node.door.ask(world.text(LI, "浅"));

        assertThat(world.notes().all()).containsExactly("浅");
    }

    @Test
    void leavesWhatItCannotReadForANewerInstance() {
        var stream = Keys.stream(7, Target.PETITION);
        await().until(() -> node.petition.holds(7));
        for (String body : Set.of("{\"t\":\"Hologram\"}", "{\"t\":\"Text\",\"text\":\"谁？\"}", "broken")) {
            world.redis().xadd(stream, "k", "later", "b", body);
        }

        node.door.ask(world.text(LI, "好"));

        assertThat(world.notes().all()).containsExactly("好");
        await().until(() -> world.redis().xpending(stream, Dispatcher.GROUP).getCount() == 3);
        assertThat(world.redis().xlen(Keys.dead(7))).isZero();
    }

    @Test
    void neverLetsAPersonsMessagesOvertakeEachOther() {
        var texts = IntStream.range(0, 40).mapToObj(n -> "m" + n).toList();
        // Both ways in turn: a full hand lets some wait in Redis while later ones come.
        var little = new DispatchProperties(2, 128, true, true, Node.PROPERTIES.owedAfter());
        try (var small = world.node(little, Node.PACE)) {
            node.stop();
            small.start();
            await().until(() -> small.held().size() == 16);
            texts.forEach(text -> {
                small.dispatcher.send(world.text(LI, text), Set.of(Target.PETITION));
                small.dispatcher.send(world.text(WANG, text), Set.of(Target.PETITION));
            });

            await().until(() -> world.notes().all().size() == 80);
        }
        assertThat(world.notes().of(LI.hash())).isEqualTo(texts);
        assertThat(world.notes().of(WANG.hash())).isEqualTo(texts);
    }
}
