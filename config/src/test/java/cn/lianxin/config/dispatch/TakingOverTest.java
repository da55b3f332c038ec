package cn.lianxin.config.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@WithStores
class TakingOverTest {
    /** Slow enough that a busy machine loses no lease. */
    private static final Pace PACE = new Pace(Duration.ofSeconds(3), Node.PACE.pending(), Node.PACE.pause());

    private final World world;

    TakingOverTest(TestStores stores) {
        world = new World(stores);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void handlesOnceWhatADeadInstanceHadInHand() {
        var gate = new CountDownLatch(1);
        var tries = new AtomicInteger();
        world.during(text -> {
            if (tries.incrementAndGet() == 1) {
                await().until(() -> gate.getCount() == 0);
            }
        });
        var message = world.text(World.person(9, "li"), "井盖没了");
        var first = world.node(Node.PROPERTIES, PACE).start();
        await().until(() -> first.held().size() == 16);
        first.dispatcher.send(message, Set.of(Target.PETITION));
        await().until(() -> world.begun().size() == 1);

        first.die();
        var second = world.node(Node.PROPERTIES, PACE).start();

        // The lease's life and one renewal, at most.
        await().atMost(PACE.lease().multipliedBy(2)).until(() -> world.begun().size() == 2);
        await().until(() -> second.dispatcher.find(message.person(), message.key()) != null);
        gate.countDown();
        await().during(Duration.ofMillis(300)).until(() -> world.notes().all().size() == 1);
        assertThat(world.redis().xlen(Keys.stream(9, Target.PETITION))).isZero();
    }

    @Test
    void sharesThePartitionsAndHandsThemOver() {
        var first = world.node(Node.PROPERTIES, PACE).start();
        await().until(() -> first.held().size() == 16);
        var second = world.node(Node.PROPERTIES, PACE).start();

        await().until(() ->
                !second.held().isEmpty() && first.held().size() + second.held().size() == 16);
        assertThat(first.held()).doesNotContainAnyElementsOf(second.held());
        assertThat(Stream.concat(first.held().stream(), second.held().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 16).boxed().toList());
        for (int nn = 0; nn < 16; nn++) {
            first.door.ask(world.text(World.person(nn, "li"), "m" + nn));
        }
        assertThat(world.begun()).hasSize(16);

        second.stop();

        // Given back at once, not left to run out.
        for (int nn = 0; nn < 16; nn++) {
            assertThat(world.redis().get(Keys.lease(nn, Target.PETITION))).isNotEqualTo(second.instance.id());
        }
        await().until(() -> first.held().size() == 16);
    }
}
