package cn.lianxin.config.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianxin.config.contract.Person;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import java.sql.SQLNonTransientConnectionException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

@WithStores
class StoresAwayTest {
    private static final Person LI = World.person(2, "li");
    private final World world;
    private final Node node;
    private final AtomicInteger tries = new AtomicInteger();

    StoresAwayTest(TestStores stores) {
        world = new World(stores);
        node = world.node().start();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void outlivesADatabaseThatDiesInTheMiddleOfATransaction() {
        world.during(text -> {
            if (tries.incrementAndGet() == 1) {
                ProcessHandle server = databaseServer();
                server.destroyForcibly();
                server.onExit().join();
            }
        });
        var first = world.text(LI, "1");
        node.dispatcher.send(first, Set.of(Target.PETITION));
        node.dispatcher.send(world.text(LI, "2"), Set.of(Target.PETITION));

        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> world.notes().all().size() == 2);
        assertThat(world.notes().of(LI.hash())).containsExactly("1", "2");
        assertThat(tries).hasValueGreaterThan(2);
        assertThat(world.redis().hget(Keys.claim(2, first.key()), "tries")).isNull();
        assertThat(world.redis().xlen(Keys.dead(2))).isZero();
    }

    @Test
    void countsNoOutageHoweverOften() {
        world.during(text -> {
            if (tries.incrementAndGet() <= 7) {
                throw new DataAccessResourceFailureException("away", new SQLNonTransientConnectionException("gone"));
            }
        });
        var message = world.text(LI, "井盖没了");

        assertThat(node.door.ask(message)).isNotEqualTo(Node.APOLOGY);

        assertThat(tries).hasValue(8);
        assertThat(world.redis().hget(Keys.claim(2, message.key()), "tries")).isNull();
    }

    @Test
    void keepsAPersonsOrderThroughAnOutage() {
        world.during(text -> {
            if (text.equals("1") && tries.incrementAndGet() <= 2) {
                await().pollDelay(Duration.ofMillis(50)).until(() -> true);
                throw new DataAccessResourceFailureException("away", new SQLNonTransientConnectionException("gone"));
            }
        });

        node.dispatcher.send(world.text(LI, "1"), Set.of(Target.PETITION));
        node.dispatcher.send(world.text(LI, "2"), Set.of(Target.PETITION));
        node.dispatcher.send(world.text(LI, "3"), Set.of(Target.PETITION));

        await().until(() -> world.notes().all().size() == 3);
        assertThat(world.notes().of(LI.hash())).containsExactly("1", "2", "3");
    }

    private static ProcessHandle databaseServer() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").contains("mariadbd"))
                .findFirst()
                .orElseThrow();
    }
}
