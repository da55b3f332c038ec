package cn.lianxin.config.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.Reply;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@WithStores
class OneMessageOnceTest {
    private final World world;
    private final Node node;
    private final Inbound message;

    OneMessageOnceTest(TestStores stores) {
        world = new World(stores);
        node = world.node().start();
        message = world.text(World.person(3, "li"), "井盖没了");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void answersThreeTriesAtOnceAlike() throws InterruptedException, ExecutionException {
        var replies = new ArrayList<Reply>();
        try (var tries = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Reply> oneTry = () -> node.door.ask(message);
            for (var reply : tries.invokeAll(Collections.nCopies(3, oneTry))) {
                replies.add(reply.get());
            }
        }

        assertThat(replies).containsExactly(Reply.text("记下 1"), Reply.text("记下 1"), Reply.text("记下 1"));
        assertThat(world.begun()).containsExactly("井盖没了");
        assertThat(world.notes().all()).containsExactly("井盖没了");
    }

    @Test
    void answersAMinuteLaterFromWhatIsStored() {
        var first = node.door.ask(message);

        world.pass(Duration.ofMinutes(1));

        assertThat(node.door.ask(message)).isEqualTo(first);
        assertThat(world.begun()).hasSize(1);
    }

    @Test
    void answersAsBeforeWhereRedisWasEmptied() {
        var first = node.door.ask(message);

        world.redis().flushall();

        assertThat(node.door.ask(message)).isEqualTo(first);
        assertThat(world.notes().all()).containsExactly("井盖没了");
    }
}
