package cn.lianxin.content.readership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianxin.config.dispatch.DispatchFixtures;
import cn.lianxin.config.dispatch.EventLog;
import cn.lianxin.config.store.Schema;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A process that writes views and adds them up is killed with -9 in the middle of both, twice. */
@WithStores
class KilledProcessTest {
    private final TestStores stores;
    private final Schema schema;
    private final EventLog log;

    KilledProcessTest(TestStores stores) {
        this.stores = stores;
        schema = stores.schema("content");
        stores.clear(schema);
        log = DispatchFixtures.events(stores, WritesViews.STREAM);
    }

    /** Other tests share the tables, and their articles have small ids as well. */
    @AfterEach
    void leaveNothing() {
        stores.clear(schema);
    }

    @Test
    void losesAndDoublesNoViewThatWasAcknowledged() throws Exception {
        int acknowledged = 0;
        int underWay = 0;
        for (int turn = 0; turn < 3; turn++) {
            acknowledged += runAndKill(3000 + 500 * turn);
            underWay += WritesViews.AT_ONCE;
        }
        var tally = new Tally(log, schema, () -> Instant.parse("2026-11-24T01:12:00Z"), new SimpleMeterRegistry());
        // MariaDB takes a moment to let go of what the dead process held.
        await().until(() -> {
            tally.addUp();
            return log.waiting() == 0;
        });

        long counted = schema.mapper(CountRows.class).total(WritesViews.ARTICLE);
        assertThat(counted)
                .as("what was cut off by the kill may or may not be counted")
                .isBetween((long) acknowledged, (long) acknowledged + underWay);
    }

    /** {@return how many views it has acknowledged by the time it is dead} */
    private int runAndKill(int after) throws IOException, InterruptedException {
        Process process = start();
        int acknowledged = 0;
        try (var output = process.getInputStream()) {
            int read = output.read();
            while (read >= 0) {
                acknowledged += read == WritesViews.KEPT ? 1 : 0;
                if (acknowledged == after) {
                    // Not the process: that would close its output as well, and what it has acknowledged would be lost
                    // to us.
                    process.toHandle().destroyForcibly();
                }
                read = output.read();
            }
        }
        process.waitFor();
        assertThat(acknowledged).isGreaterThanOrEqualTo(after);
        return acknowledged;
    }

    private Process start() throws IOException {
        var redis = stores.connectionProperties();
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                WritesViews.class.getName());
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        // Not as arguments: the list of processes shows those to everybody.
        redis.stringPropertyNames().forEach(name -> builder.environment().put(name, redis.getProperty(name)));
        return builder.start();
    }
}
