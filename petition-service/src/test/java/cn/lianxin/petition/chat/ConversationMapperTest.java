package cn.lianxin.petition.chat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.store.Schema;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
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
        schema.transaction().executeWithoutResult(status -> {
            talks.lock(HASH);
            assertThat(talks.read(HASH)).isEqualTo(asked.closed());
            talks.store(asked);
        });

        assertThat(talks.read(HASH)).isEqualTo(asked);
    }

    @Test
    void letsOneMessageOfAPersonThroughAtATime() throws InterruptedException {
        schema.transaction().executeWithoutResult(status -> talks.lock(HASH));
        var second = new CountDownLatch(1);
        Thread waiting = schema.transaction().execute(status -> {
            talks.lock(HASH);
            Thread other = Thread.ofVirtual()
                    .start(() -> schema.transaction().executeWithoutResult(inner -> {
                        talks.lock(HASH);
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
