package cn.lianxin.petition.chat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.store.Schema;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@WithStores
class ConversationMapperTest {
    private static final String HASH = District.person("resident-01").hash();
    private static final Instant NOW = Instant.parse("2026-11-24T01:12:00.123456Z");
    private final Schema schema;
    private final ConversationMapper talks;

    ConversationMapperTest(TestStores stores) {
        schema = stores.schema("petition");
        stores.clear(schema);
        talks = schema.mapper(ConversationMapper.class);
    }

    @Test
    void beginsEmptyAndKeepsWhatWasAsked() {
        var asked = new Conversation(HASH, Question.ADDED, "还有\n一句", "HT2611240000186", NOW);

        assertThat(locked()).isEmpty();
        assertThat(begun()).isOne();
        assertThat(locked()).contains(Conversation.of(HASH));
        schema.transaction().executeWithoutResult(status -> talks.store(asked));
        assertThat(begun()).as("somebody was faster").isZero();

        assertThat(locked()).contains(asked);
    }

    @Test
    void letsOneMessageOfAPersonThroughAtATime() throws InterruptedException {
        begun();
        assertThatTheSecondWaitsFor(() -> talks.lock(HASH));
    }

    @Test
    void letsOneThroughWhereBothAreTheFirst() throws InterruptedException {
        assertThatTheSecondWaitsFor(() -> {
            if (talks.lock(HASH) == null && talks.begin(HASH) == 0) {
                talks.lock(HASH);
            }
        });
    }

    private Optional<Conversation> locked() {
        return Objects.requireNonNull(schema.transaction().execute(status -> Optional.ofNullable(talks.lock(HASH))));
    }

    private int begun() {
        return Objects.requireNonNull(schema.transaction().execute(status -> talks.begin(HASH)));
    }

    private void assertThatTheSecondWaitsFor(Runnable locking) throws InterruptedException {
        var second = new CountDownLatch(1);
        Thread waiting = schema.transaction().execute(status -> {
            locking.run();
            Thread other = Thread.ofVirtual()
                    .start(() -> schema.transaction().executeWithoutResult(inner -> {
                        locking.run();
                        second.countDown();
                    }));
            assertThat(passes(second, Duration.ofMillis(300))).isFalse();
            return other;
        });

        assertThat(passes(second, Duration.ofSeconds(10))).isTrue();
        Objects.requireNonNull(waiting).join();
    }

    private static boolean passes(CountDownLatch latch, Duration within) {
        try {
            return latch.await(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
