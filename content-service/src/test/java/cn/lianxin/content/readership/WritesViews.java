package cn.lianxin.content.readership;

import cn.lianxin.config.dispatch.DispatchFixtures;
import cn.lianxin.config.dispatch.EventLog;
import cn.lianxin.config.store.Schema;
import cn.lianxin.config.store.SchemaFixtures;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Properties;

/** A process that does nothing but write views, a mark for each that is kept, and add them up meanwhile; for ever. */
final class WritesViews {
    static final long ARTICLE = 7;
    static final int AT_ONCE = 16;
    /** Nothing that a log writes to the same place. */
    static final int KEPT = 1;

    static final String STREAM = "killed";

    private WritesViews() {}

    static void main() {
        var stores = new Properties();
        stores.putAll(System.getenv());
        EventLog log = DispatchFixtures.events(stores, STREAM);
        Schema schema = SchemaFixtures.open("content", stores);
        new Tally(log, schema, () -> Instant.parse("2026-11-24T01:12:00Z"), new SimpleMeterRegistry()).start();
        for (int i = 0; i < AT_ONCE; i++) {
            String reader = "r" + i;
            Thread.ofPlatform().start(() -> {
                while (true) {
                    log.append(new View(ARTICLE, LocalDate.parse("2026-11-24"), "", Source.LOOK, reader).write());
                    mark();
                }
            });
        }
    }

    private static synchronized void mark() {
        System.out.write(KEPT);
        System.out.flush();
    }
}
