package cn.lianxin.config.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.Outbound;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.dispatch.DeadLetters.Letter;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@WithStores
class DeadLettersTest {
    private static final Person LI = World.person(14, "li");
    private final World world;
    private final Node node;
    private final Inbound message;

    DeadLettersTest(TestStores stores) {
        world = new World(stores);
        node = world.node().start();
        message = world.text(LI, "井盖没了");
        world.during(text -> {
            throw new IllegalStateException("as this test wants");
        });
        node.dispatcher.send(message, Set.of(Target.PETITION));
        await().until(() -> !node.deadLetters.list(10).isEmpty());
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void sayWhatFailedAndNotWhatWasWritten() {
        assertThat(node.deadLetters.list(10)).singleElement().satisfies(letter -> {
            assertThat(letter.partition()).isEqualTo(14);
            assertThat(letter.key()).isEqualTo(message.key());
            assertThat(letter.stream()).isEqualTo("lianxin:{14}:petition");
            assertThat(letter.reason()).isEqualTo("java.lang.IllegalStateException");
            assertThat(letter.toString()).doesNotContain("井盖");
        });
    }

    @Test
    void areHandledAfterAReplayAndAnsweredAfterTheApology() {
        Letter letter = node.deadLetters.list(10).getFirst();
        world.pass(Duration.ofSeconds(20));
        await().until(() -> world.delivered().contains(owed(message.key().value(), "这条没处理成功，原话留着，值班人员会看")));
        world.during(text -> {});

        assertThat(node.deadLetters.replay(letter)).isTrue();

        await().until(() -> world.notes().all().size() == 1);
        await().until(() -> node.dispatcher.find(LI, message.key()) != null);
        world.pass(Duration.ofSeconds(20));
        await().until(() -> world.delivered().contains(owed(message.key() + ":1", "记下 6")));
        assertThat(node.deadLetters.replay(letter)).isFalse();
        assertThat(node.deadLetters.list(10)).isEmpty();
    }

    @Test
    void areGoneWhenDiscarded() {
        Letter letter = node.deadLetters.list(10).getFirst();

        assertThat(node.deadLetters.discard(letter)).isTrue();

        assertThat(node.deadLetters.list(10)).isEmpty();
        assertThat(node.deadLetters.discard(letter)).isFalse();
        assertThat(node.deadLetters.replay(letter)).isFalse();
    }

    @Test
    void areToldOfOnce() {
        var told = new Outbound.Text("given-up-" + message.key(), World.DESK, "有一条没处理成功");
        await().until(() -> world.delivered().contains(told));
        assertThat(world.delivered()).filteredOn(told::equals).hasSize(1);
    }

    @Test
    void haveFiveTriesAgainAfterAReplay() {
        assertThat(node.deadLetters.replay(node.deadLetters.list(10).getFirst()))
                .isTrue();

        await().until(() -> !node.deadLetters.list(10).isEmpty());
        assertThat(world.begun()).hasSize(10);
    }

    private static Outbound owed(String id, String text) {
        return new Outbound.Text(id, LI, text);
    }
}
