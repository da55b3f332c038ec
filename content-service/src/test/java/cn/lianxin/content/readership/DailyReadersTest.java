package cn.lianxin.content.readership;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.dispatch.DispatchFixtures;
import cn.lianxin.config.store.Schema;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@WithStores
class DailyReadersTest {
    private static final String COOKIE = "abcdefghijklmnopqrstuv";

    private final TestStores stores;
    private final Schema schema;
    private Instant now = Instant.parse("2026-11-24T15:59:59.999Z");

    DailyReadersTest(TestStores stores) {
        this.stores = stores;
        schema = stores.schema("content");
        stores.clear(schema);
    }

    @Test
    void knowsOneAgainAllDayAndInEveryProcess() {
        DailyReaders readers = readers();
        var first = readers.now(COOKIE);

        assertThat(first.day()).isEqualTo(LocalDate.parse("2026-11-24"));
        assertThat(first.reader()).hasSize(22).doesNotContain(COOKIE.substring(0, 8));
        assertThat(readers.now(COOKIE)).isEqualTo(first);
        assertThat(readers().now(COOKIE)).isEqualTo(first);
        assertThat(readers.now("b" + COOKIE.substring(1)).reader()).isNotEqualTo(first.reader());
    }

    @Test
    void knowsNobodyOnTheNextDay() {
        DailyReaders readers = readers();
        var first = readers.now(COOKIE);
        now = Instant.parse("2026-11-24T16:00:00Z");
        var next = readers.now(COOKIE);

        assertThat(next.day()).isEqualTo(LocalDate.parse("2026-11-25"));
        assertThat(next.reader()).isNotEqualTo(first.reader());
    }

    @Test
    void forgetsTheSaltsOfDaysThatAreOver() {
        readers().now(COOKIE);
        now = Instant.parse("2026-11-26T04:00:00Z");
        readers().now(COOKIE);
        var tally = new Tally(DispatchFixtures.events(stores, "salts"), schema, () -> now, new SimpleMeterRegistry());
        tally.start();
        try {
            CountRows rows = schema.mapper(CountRows.class);
            Awaitility.await().until(() -> rows.salts() == 1);
        } finally {
            tally.stop();
        }
    }

    private DailyReaders readers() {
        return new DailyReaders(schema, () -> now);
    }
}
