package cn.lianxin.config.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.contract.Reply;
import cn.lianxin.config.store.Schema;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@WithStores
class OncePerMessageTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:12:00Z");
    private final Schema schema;
    private final AtomicInteger inHand = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    OncePerMessageTest(TestStores stores) {
        schema = stores.schema("storetest");
        stores.clear(schema);
    }

    @Test
    void leavesConnectionsForWhatATransactionNeedsBesides() throws InterruptedException, ExecutionException {
        var once = new OncePerMessage(schema, new DrawsANumber(), new Wire(), InstantSource.fixed(NOW));

        List<Future<Reply>> replies;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            replies = threads.invokeAll(IntStream.range(0, 200)
                    .<Callable<Reply>>mapToObj(n -> () -> once.handle(message("m" + n)))
                    .toList());
        }

        for (Future<Reply> reply : replies) {
            assertThat(reply.get()).isEqualTo(Reply.text("done"));
        }
        assertThat(most.get()).isBetween(2, 16);
    }

    @Test
    void answersARepeatAsTheFirstTime() {
        var once = new OncePerMessage(schema, new DrawsANumber(), new Wire(), InstantSource.fixed(NOW));

        assertThat(once.handle(message("same"))).isEqualTo(once.handle(message("same")));
        assertThat(schema.mapper(HandledMessageMapper.class).reply("same")).contains("done");
    }

    private static Inbound message(String key) {
        return new Inbound.Text(new MessageKey(key), new Person("wx", "hash", "sealed"), NOW, "井盖没了");
    }

    /** Needs a second connection while it holds one, as the drawing of petition numbers does. */
    private final class DrawsANumber implements MessageHandler {
        private final TransactionTemplate apart = new TransactionTemplate(
                Objects.requireNonNull(schema.transaction().getTransactionManager()));

        DrawsANumber() {
            apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        }

        @Override
        public @Nullable Reply read(Inbound message) {
            return null;
        }

        @Override
        public Reply handle(Inbound message) {
            most.accumulateAndGet(inHand.incrementAndGet(), Math::max);
            apart.executeWithoutResult(
                    status -> schema.mapper(OutboxMapper.class).countUnsent());
            inHand.decrementAndGet();
            return Reply.text("done");
        }
    }
}
