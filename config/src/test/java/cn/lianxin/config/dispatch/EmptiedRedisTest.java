package cn.lianxin.config.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianxin.config.contract.Outbound;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@WithStores
class EmptiedRedisTest {
    private static final Person LI = World.person(4, "li");
    private final World world;
    private final Node node;

    EmptiedRedisTest(TestStores stores) {
        world = new World(stores);
        node = world.node().start();
        node.door.ask(world.text(LI, "1"));
        await().until(() -> delivered().equals(List.of("1")));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void getsItsGroupsBack() {
        world.redis().flushall();
        node.door.ask(world.text(LI, "2"));
        world.redis().del(Keys.stream(4, Target.PETITION), Keys.stream(4, Target.OUTBOUND));
        node.door.ask(world.text(LI, "3"));

        assertThat(world.notes().all()).containsExactly("1", "2", "3");
        await().until(() -> delivered().contains("3"));
    }

    @Test
    void getsTheLastTenMinutesOfTheOutboxAgain() {
        world.pass(Duration.ofMinutes(2));
        node.door.ask(world.text(LI, "2"));
        await().until(() -> delivered().equals(List.of("1", "2")));
        world.pass(Duration.ofMinutes(9));

        world.redis().flushall();

        await().until(() -> delivered().size() == 3);
        await().during(Duration.ofMillis(1500)).until(() -> delivered().equals(List.of("1", "2", "2")));
    }

    private List<String> delivered() {
        return world.delivered().stream()
                .map(message -> ((Outbound.Text) message).text())
                .toList();
    }
}
