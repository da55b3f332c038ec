package cn.lianxin.config.dispatch;

import static org.awaitility.Awaitility.await;

import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;

/** Each loop has a connection to Redis of its own for as long as it runs, so that connections tell loops. */
@WithStores
class LoopsTest {
    private final World world;
    private final Node node;

    LoopsTest(TestStores stores) {
        world = new World(stores);
        node = world.node();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void endHoweverSoonTheyAreStopped() {
        long before = connections();
        for (SmartLifecycle part : List.of(node.owed, node.relay, node.outbound)) {
            for (int i = 0; i < 8; i++) {
                part.start();
                part.stop();
            }
        }

        await().until(() -> connections() == before);
    }

    @RepeatedTest(2)
    void runAgainAfterAStop() {
        long before = connections();
        node.owed.start();
        node.relay.start();
        await().until(() -> connections() == before + 2);
        node.relay.stop();
        node.owed.stop();
        await().until(() -> connections() == before);

        node.owed.start();
        node.relay.start();

        await().until(() -> connections() == before + 2);
    }

    private long connections() {
        return world.redis().clientList().lines().count();
    }
}
