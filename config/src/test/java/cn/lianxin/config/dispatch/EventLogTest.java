package cn.lianxin.config.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@WithStores
class EventLogTest {
    private final World world;
    private final EventLog log;
    private final EventLog another;

    EventLogTest(TestStores stores) {
        world = new World(stores);
        world.redis().flushall();
        log = DispatchFixtures.events(stores, "test");
        another = DispatchFixtures.events(stores, "test");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void keepsEveryEventOnceWithManySharingAnAppend() {
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 2000).forEach(i -> readers.execute(() -> log.append("event " + i)));
        }

        List<EventLog.Batch> batches = log.oldest(5000);
        assertThat(batches.stream().flatMap(batch -> batch.events().stream()))
                .hasSize(2000)
                .doesNotHaveDuplicates();
        assertThat(batches)
                .hasSizeLessThan(2000)
                .extracting(EventLog.Batch::number)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(log.waiting()).isEqualTo(batches.size());
    }

    @Test
    void dropsNothingButWhatItIsTold() {
        log.append("1");
        another.append("2");
        log.append("3");

        EventLog.Batch first = log.oldest(1).getFirst();
        log.dropUpTo(first);
        log.dropUpTo(first);

        assertThat(log.oldest(9)).extracting(batch -> batch.events().getFirst()).containsExactly("2", "3");
        another.dropUpTo(another.oldest(9).getLast());
        assertThat(log.waiting()).isZero();
        assertThat(log.oldest(9)).isEmpty();
    }

    @Test
    void tellsItsWritersApartAndAnEntryWrittenTwiceByItsNumber() {
        log.append("1");
        another.append("1");
        EventLog.Batch first = log.oldest(1).getFirst();
        // What the client does when the answer to its call was lost.
        world.redis()
                .xadd(
                        "lianxin:{test}:events",
                        Map.of("w", first.writer(), "n", Long.toString(first.number()), "e", "1"));

        List<EventLog.Batch> batches = log.oldest(9);
        assertThat(batches).hasSize(3);
        assertThat(batches.get(1).writer()).isNotEqualTo(first.writer());
        assertThat(batches.get(2)).isEqualTo(new EventLog.Batch(batches.get(2).id(), first.writer(), 1, List.of("1")));
    }
}
