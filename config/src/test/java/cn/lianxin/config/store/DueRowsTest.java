package cn.lianxin.config.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithStores
class DueRowsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final TestStores stores;
    private final Schema schema;
    private final ErrandMapper errands;
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final InstantSource clock = now::get;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<DueRows> started = new ArrayList<>();

    DueRowsTest(TestStores stores) {
        this.stores = stores;
        this.schema = stores.schema("storetest");
        this.errands = schema.mapper(ErrandMapper.class);
    }

    @BeforeEach
    void empty() {
        stores.clear(schema);
    }

    @AfterEach
    void stop() {
        started.forEach(DueRows::stop);
    }

    @Test
    void neverGivesARowToTwoPickers() {
        for (int i = 0; i < 300; i++) {
            errands.insert("p" + i, "n", NOON);
        }
        Queue<Long> worked = new ConcurrentLinkedQueue<>();
        Consumer<Errand> work = row -> {
            worked.add(row.id());
            errands.done(row.id());
        };
        start(7, work);
        start(7, work);

        await().untilAsserted(() -> assertThat(errands.all()).isEmpty());
        assertThat(worked).hasSize(300).doesNotHaveDuplicates();
    }

    @Test
    void givesARowAgainWhenItsWorkerDied() {
        errands.insert("p", "n", NOON);
        Queue<Long> worked = new ConcurrentLinkedQueue<>();
        var due = start(5, row -> {
            worked.add(row.id());
            if (worked.size() == 1) {
                throw new IllegalStateException("died (as this test wants)");
            }
            errands.done(row.id());
        });
        await().untilAsserted(() -> assertThat(errors()).isEqualTo(1));
        assertThat(errands.all()).extracting(Errand::wakeAt).containsExactly(NOON.plus(DueRows.LEASE));

        now.set(NOON.plusSeconds(59));
        due.wake();
        await().during(Duration.ofMillis(300)).until(() -> worked.size() == 1);
        now.set(NOON.plusSeconds(60));
        due.wake();
        await().untilAsserted(() -> assertThat(errands.all()).isEmpty());
    }

    @Test
    void picksAtOnceWhenWoken() {
        var due = start(5, row -> errands.done(row.id()));
        var took = new ArrayList<Long>();
        for (int i = 0; i < 5; i++) {
            errands.insert("p", "n", NOON);
            long began = System.nanoTime();
            due.wake();
            await().pollInterval(Duration.ofMillis(5)).until(() -> errands.all().isEmpty());
            took.add((System.nanoTime() - began) / 1_000_000);
        }
        assertThat(took.stream().mapToLong(Long::longValue).sum())
                .as("ms %s", took)
                .isLessThan(2500);
    }

    @Test
    void worksInOrderWithinALaneAndSideBySideAcrossLanes() {
        for (var note : List.of("1", "2", "3")) {
            errands.insert("slow", note, NOON);
        }
        errands.insert("quick", "q", NOON);
        var gate = new CountDownLatch(1);
        Queue<String> worked = new ConcurrentLinkedQueue<>();
        start(10, row -> {
            if (row.person().equals("slow")) {
                await().until(() -> gate.getCount() == 0);
            }
            worked.add(row.note());
            errands.done(row.id());
        });

        await().until(() -> worked.contains("q"));
        assertThat(worked).containsExactly("q");
        gate.countDown();
        await().untilAsserted(() -> assertThat(worked).containsExactly("q", "1", "2", "3"));
    }

    @Test
    void keepsNoMoreInHandThanTheLimit() {
        for (int i = 0; i < 9; i++) {
            errands.insert("p" + i, "n", NOON);
        }
        var gate = new CountDownLatch(1);
        Queue<Long> begun = new ConcurrentLinkedQueue<>();
        var due = start(3, row -> {
            begun.add(row.id());
            await().until(() -> gate.getCount() == 0);
            errands.done(row.id());
        });
        due.wake();
        await().during(Duration.ofMillis(300)).until(() -> begun.size() == 3);
        gate.countDown();
        await().untilAsserted(() -> assertThat(errands.all()).isEmpty());
    }

    @Test
    void takesNoRowTwiceThatWaitsBehindASlowOneForLongerThanItsLease() {
        errands.insert("slow", "1", NOON);
        errands.insert("slow", "2", NOON);
        var gate = new CountDownLatch(1);
        Queue<String> worked = new ConcurrentLinkedQueue<>();
        var due = start(4, row -> {
            await().until(() -> gate.getCount() == 0);
            worked.add(row.note());
            errands.done(row.id());
        });
        for (int minute = 0; minute < 3; minute++) {
            Instant until = NOON.plus(DueRows.LEASE.multipliedBy(minute + 1));
            await().untilAsserted(() ->
                    assertThat(errands.all()).extracting(Errand::wakeAt).containsOnly(until));
            now.set(until);
            due.wake();
        }
        errands.insert("quick", "q", NOON);
        due.wake();
        gate.countDown();
        await().untilAsserted(() -> assertThat(errands.all()).isEmpty());
        assertThat(worked).containsExactlyInAnyOrder("1", "2", "q");
    }

    @Test
    void goesOnAfterAnErrorOfAPick() {
        errands.insert("p", "n", NOON);
        var broken = new DueRows.Job<Errand>(
                "broken",
                1,
                (at, until, limit) -> {
                    throw new IllegalStateException("broken (as this test wants)");
                },
                Errand::id,
                Errand::id,
                row -> {});
        start(List.of(broken, job(5, row -> errands.done(row.id()))));

        await().untilAsserted(() -> assertThat(errands.all()).isEmpty());
        assertThat(meters.counter("lianxin.due.errors", "schema", "storetest", "job", "broken")
                        .count())
                .isPositive();
    }

    private double errors() {
        return meters.counter("lianxin.due.errors", "schema", "storetest", "job", "errand")
                .count();
    }

    private DueRows start(int limit, Consumer<Errand> work) {
        return start(List.of(job(limit, work)));
    }

    private DueRows start(List<DueRows.Job<?>> jobs) {
        var due = new DueRows(schema, clock, meters, 0, jobs);
        started.add(due);
        due.start();
        return due;
    }

    private DueRows.Job<Errand> job(int limit, Consumer<Errand> work) {
        return new DueRows.Job<>("errand", limit, this::pick, Errand::person, Errand::id, work);
    }

    private List<Errand> pick(Instant at, Instant until, int limit) {
        var rows = errands.due(at, limit);
        rows.forEach(row -> errands.wakeAt(row.id(), until));
        return rows;
    }
}
