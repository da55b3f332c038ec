package cn.lianxin.config.dispatch;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.Outbound;
import cn.lianxin.config.store.Schema;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a service wants people to get, written in the transaction that gave the reason: no change without its message, no
 * message without its change.
 */
public final class Outbox {
    private final OutboxMapper rows;
    private final HandledMessageMapper handled;
    private final Wire wire;
    private final InstantSource clock;
    private final Semaphore news = new Semaphore(0);

    Outbox(Schema schema, Wire wire, InstantSource clock) {
        this.rows = schema.mapper(OutboxMapper.class);
        this.handled = schema.mapper(HandledMessageMapper.class);
        this.wire = wire;
        this.clock = clock;
    }

    /**
     * Puts a message with the running transaction.
     *
     * @throws IllegalStateException outside a transaction, since it could go out for a change that never happened
     */
    public void put(Outbound message) {
        put(message.id(), message.to().partition(), Target.OUTBOUND, message);
    }

    /**
     * Puts a message to a service with the running transaction, which reads it on its stream like one from the door.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void put(Target service, Inbound message) {
        put(message.key().value(), message.person().partition(), service, message);
    }

    private void put(String id, int nn, Target target, Object message) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("the outbox is written within a transaction");
        }
        rows.insert(id, nn, target, wire.write(message), clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                news.release();
            }
        });
    }

    /** Deletes what nobody asks for any more, in small steps: sent messages and handled ones. */
    void clean(Instant before) {
        int most = 1000;
        while (most == 1000) {
            most = Math.max(rows.deleteSentBefore(before), handled.deleteBefore(before));
        }
    }

    /** Ends a wait without news. */
    void wake() {
        news.release();
    }

    OutboxMapper rows() {
        return rows;
    }

    /** Waits for news, one second at most; takes all of them together. */
    void await() throws InterruptedException {
        if (news.tryAcquire(1, TimeUnit.SECONDS)) {
            news.drainPermits();
        }
    }
}
