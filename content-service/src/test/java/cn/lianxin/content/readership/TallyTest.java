package cn.lianxin.content.readership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lianxin.config.dispatch.DispatchFixtures;
import cn.lianxin.config.dispatch.EventLog;
import cn.lianxin.config.store.Schema;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@WithStores
class TallyTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:12:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-24");

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final TestStores stores;
    private final Schema schema;
    private final CountRows rows;
    private final EventLog log;

    TallyTest(TestStores stores) {
        this.stores = stores;
        schema = stores.schema("content");
        stores.clear(schema);
        rows = schema.mapper(CountRows.class);
        schema.transaction()
                .executeWithoutResult(status -> schema.mapper(TallyMapper.class).layTurn());
        log = log();
        List<EventLog.Batch> left = log.oldest(100_000);
        if (!left.isEmpty()) {
            log.dropUpTo(left.getLast());
        }
    }

    /** Other tests share the tables, and their articles have small ids as well. */
    @AfterEach
    void leaveNothing() {
        stores.clear(schema);
    }

    @Test
    void addsUpByDayGroupAndSource() {
        view(7, "dongshan", Source.GROUP, "li");
        view(7, "dongshan", Source.GROUP, "li");
        view(7, "dongshan", Source.GROUP, "wang");
        view(7, "", Source.MENU, "li");
        view(8, "", Source.OTHER, "li");
        log.append(new View(7, DAY.plusDays(1), "", Source.MENU, "li'").write());
        addUp();

        assertThat(rows.views())
                .containsExactly(
                        new CountRows.Row(7, DAY, "", Source.MENU, 1),
                        new CountRows.Row(7, DAY, "dongshan", Source.GROUP, 3),
                        new CountRows.Row(7, DAY.plusDays(1), "", Source.MENU, 1),
                        new CountRows.Row(8, DAY, "", Source.OTHER, 1));
        assertThat(rows.readers())
                .as("Li came twice, by two ways, and is one reader of the article")
                .containsExactly(
                        new CountRows.Readers(7, DAY, "", 2),
                        new CountRows.Readers(7, DAY, "dongshan", 2),
                        new CountRows.Readers(7, DAY.plusDays(1), "", 1),
                        new CountRows.Readers(8, DAY, "", 1));
        assertThat(new KnownFigures(schema.mapper(FigureQueries.class), new Pushes()).of(List.of(7L, 8L, 9L, 7L)))
                .containsExactlyInAnyOrder(new Figures(7, 5, null), new Figures(8, 1, null), new Figures(9, 0, null));
        assertThat(log.waiting()).isZero();
    }

    @Test
    void countsOnceWhatComesAgain() {
        view(7, "dongshan", Source.GROUP, "li");
        view(7, "", Source.LOOK, "wang");
        List<EventLog.Batch> first = log.oldest(9);
        addUp();
        var counted = rows.views();

        // It died after its commit, before it had taken them off the stream.
        first.forEach(batch -> RawStream.add(stores, batch));
        view(7, "", Source.LOOK, "wang");
        addUp();

        assertThat(counted).hasSize(2);
        assertThat(rows.total(7)).isEqualTo(3);
        assertThat(rows.readers()).extracting(CountRows.Readers::readers).containsExactly(2L, 1L);
        assertThat(log.waiting()).isZero();
    }

    @Test
    void leavesEverythingOnTheStreamWhereATransactionFails() {
        view(7, "", Source.LOOK, "li");
        rows.hideReaders();
        try {
            assertThatThrownBy(this::addUp).isInstanceOf(RuntimeException.class);
        } finally {
            rows.showReaders();
        }
        assertThat(rows.views()).isEmpty();
        assertThat(log.waiting()).isEqualTo(1);

        addUp();
        assertThat(rows.total(7)).isEqualTo(1);
    }

    @Test
    void countsOnceWithSeveralProcessesWritingAndAddingUp() {
        List<EventLog> writers = IntStream.range(0, 3).mapToObj(i -> log()).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 3000; i++) {
                EventLog writer = writers.get(i % 3);
                String reader = "r" + i % 100;
                threads.execute(() -> writer.append(new View(7, DAY, "", Source.LOOK, reader).write()));
            }
            for (EventLog reader : writers) {
                threads.execute(() -> {
                    for (int i = 0; i < 50; i++) {
                        tally(reader).addUp();
                    }
                });
            }
        }
        addUp();
        assertThat(rows.total(7)).isEqualTo(3000);
        assertThat(rows.readers()).containsExactly(new CountRows.Readers(7, DAY, "", 100));
    }

    @Test
    void passesOverWhatItCannotRead() {
        log.append("nonsense");
        log.append("7\t2026-13-01\t\tLOOK\tli");
        log.append("7\t2026-11-24\t\tNEWER\tli");
        view(7, "", Source.LOOK, "li");
        addUp();

        assertThat(rows.total(7)).isEqualTo(1);
        assertThat(meters.counter("lianxin.views.unreadable").count()).isEqualTo(3);
        assertThat(log.waiting()).isZero();
    }

    private void addUp() {
        Tally tally = tally(log);
        boolean more = true;
        while (more) {
            more = tally.addUp();
        }
    }

    private Tally tally(EventLog stream) {
        return new Tally(stream, schema, () -> NOW, meters);
    }

    private EventLog log() {
        return DispatchFixtures.events(stores, "tally");
    }

    private void view(long article, String group, Source source, String reader) {
        log.append(new View(article, DAY, group, source, reader).write());
    }
}
