package cn.lianxin.config.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.Outbound;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.contract.Reply;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@WithStores
class LateReplyTest {
    private static final Person LI = World.person(5, "li");
    private final World world;
    private final Node node;
    private final Inbound message;
    private final Outbound receipt;

    LateReplyTest(TestStores stores) {
        world = new World(stores);
        node = world.node().start();
        message = world.text(LI, "井盖没了");
        receipt = new Outbound.Text(message.key().value(), LI, "记下 1");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void goesOutOnceWhereTheWaiterHasGivenUp() {
        var gate = new CountDownLatch(1);
        world.during(text -> await().until(() -> gate.getCount() == 0));
        assertThat(node.door.ask(message, Duration.ofMillis(50))).isEmpty();
        gate.countDown();
        await().until(() -> node.dispatcher.find(LI, message.key()) != null);

        world.pass(Duration.ofSeconds(19));
        await().during(Duration.ofMillis(1200)).until(() -> !world.delivered().contains(receipt));
        world.pass(Duration.ofSeconds(1));

        await().until(() -> world.delivered().contains(receipt));
        assertThat(world.redis().zcard(Keys.owed(5))).isZero();
        assertThat(world.delivered()).doesNotHaveDuplicates();
    }

    @Test
    void isOwedToNobodyOnceItIsWritten() {
        node.door.ask(message);
        await().until(() -> node.dispatcher.find(LI, message.key()) != null);

        assertThat(world.redis().zcard(Keys.owed(5))).isZero();
    }

    @Test
    void isNoLongerOwedWhenALaterTryWritesIt() {
        node.dispatcher.send(message, Set.of(Target.PETITION));
        await().until(() -> world.redis().zcard(Keys.owed(5)) == 1);

        assertThat(node.door.ask(message)).isEqualTo(Reply.text("记下 1"));

        assertThat(world.redis().zcard(Keys.owed(5))).isZero();
    }

    @Test
    void goesOutWhereItsWritingFailed() {
        node.door.ask(message);
        await().until(() -> node.dispatcher.find(LI, message.key()) != null);
        node.dispatcher.owe(LI, message.key());

        world.pass(Duration.ofSeconds(20));

        await().until(() -> world.delivered().contains(receipt));
    }
}
