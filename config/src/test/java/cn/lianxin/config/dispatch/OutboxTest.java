package cn.lianxin.config.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.contract.Outbound;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@WithStores
class OutboxTest {
    private static final Person LI = World.person(1, "li");
    private static final Person WANG = World.person(8, "wang");
    private final World world;
    private final Node node;

    OutboxTest(TestStores stores) {
        world = new World(stores);
        node = world.node();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void goesOutInTheOrderOfItsIdsHoweverManyBatchesThatTakes() {
        List<String> texts = IntStream.range(0, 600).mapToObj(n -> "m" + n).toList();
        world.schema()
                .transaction()
                .executeWithoutResult(status -> texts.forEach(text -> {
                    put("li-" + text, LI, text);
                    put("wang-" + text, WANG, text);
                }));

        node.start();

        await().until(() -> world.delivered().size() == 1200);
        assertThat(deliveredTo(LI)).isEqualTo(texts);
        assertThat(deliveredTo(WANG)).isEqualTo(texts);
        await().until(() -> node.outbox.rows().countUnsent() == 0);
    }

    @Test
    void goesOutAfterItsProcessDiedBetweenCommitAndRelay() {
        world.schema().transaction().executeWithoutResult(status -> put("1", LI, "1"));
        node.die();

        world.node().start();

        await().until(() -> deliveredTo(LI).equals(List.of("1")));
    }

    @Test
    void isWokenByTheCommitAndNotOnlyByTheTick() {
        node.start();
        await().until(() -> node.held().size() == 16);
        world.schema().transaction().executeWithoutResult(status -> put("first", LI, "first"));
        await().until(() -> world.delivered().size() == 1);

        long began = System.nanoTime();
        for (int i = 1; i <= 8; i++) {
            String id = "m" + i;
            world.schema().transaction().executeWithoutResult(status -> put(id, LI, id));
            await().pollInterval(Duration.ofMillis(5))
                    .until(() -> world.delivered().size() == 1 + Integer.parseInt(id.substring(1)));
        }

        // By the tick alone, one a second, each begins right after the last one's tick.
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void keepsNothingOfATransactionThatIsRolledBack() {
        world.schema().transaction().executeWithoutResult(status -> {
            put("1", LI, "1");
            status.setRollbackOnly();
        });

        assertThat(node.outbox.rows().countUnsent()).isZero();
    }

    @Test
    void isNotWrittenOutsideATransaction() {
        assertThatThrownBy(() -> put("1", LI, "1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void parksWhatItCannotReadAndDeliversTheRest() {
        node.start();
        await().until(() -> node.outbound.holds(1));
        world.redis().xadd(Keys.stream(1, Target.OUTBOUND), "k", "later", "b", "{\"t\":\"Hologram\"}");

        world.schema().transaction().executeWithoutResult(status -> put("1", LI, "1"));

        await().until(() -> deliveredTo(LI).equals(List.of("1")));
        await().until(() -> world.redis().xlen(Keys.stream(1, Target.OUTBOUND)) == 1);
    }

    @Test
    void tellsDeliveryWhoSentAMessageAndTheSenderWhatBecameOfIt() {
        world.schema().transaction().executeWithoutResult(status -> put("1", LI, "1"));
        node.start();
        await().until(() -> world.from().equals(List.of("PETITION")));

        var told = new Inbound.Delivery(
                new MessageKey("d".repeat(43)), LI, world.clock().instant(), "1", Inbound.Outcome.PROVEN);
        world.schema().transaction().executeWithoutResult(status -> node.outbox.put(Target.PETITION, told));

        await().untilAsserted(() -> assertThat(world.begun()).containsExactly("1 PROVEN"));
        await().until(() -> world.redis().xlen(Keys.stream(1, Target.PETITION)) == 0);
    }

    private void put(String id, Person to, String text) {
        node.outbox.put(new Outbound.Text(id, to, text));
    }

    private List<String> deliveredTo(Person person) {
        return world.delivered().stream()
                .filter(message -> message.to().equals(person))
                .map(message -> ((Outbound.Text) message).text())
                .toList();
    }
}
