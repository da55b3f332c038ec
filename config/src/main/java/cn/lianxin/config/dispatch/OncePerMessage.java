package cn.lianxin.config.dispatch;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.Reply;
import cn.lianxin.config.store.Schema;
import com.zaxxer.hikari.HikariDataSource;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Handles a message exactly once: what the service changes and the row that says so commit together, or not at all.
 *
 * <p>The row comes last. A repeat is rare, since the claim in Redis has caught it before; where Redis was emptied, the
 * repeat does its work in vain, meets the row, is rolled back as a whole and gets the first one's reply.
 */
final class OncePerMessage {
    /** MySQL's 1213 undoes the transaction and 1205 the statement only: both repeat the whole. */
    private static final int TRIES = 5;

    /** Connections kept free for the relay and for what a transaction does in one of its own, such as drawing numbers. */
    private static final int RESERVE = 4;

    private final MessageHandler handler;
    private final TransactionTemplate transaction;
    private final HandledMessageMapper handled;
    private final Wire wire;
    private final InstantSource clock;
    private final Semaphore underWay;

    OncePerMessage(Schema schema, MessageHandler handler, Wire wire, InstantSource clock) {
        this.handler = handler;
        this.transaction = schema.transaction();
        this.handled = schema.mapper(HandledMessageMapper.class);
        this.wire = wire;
        this.clock = clock;
        this.underWay = new Semaphore(atOnce(schema.dataSource()), true);
    }

    Reply handle(Inbound message) {
        Reply read = handler.read(message);
        if (read != null) {
            return read;
        }
        for (int attempt = 1; ; attempt++) {
            // Here, not in the pool: if every connection were held by somebody who wants a second, none would go on.
            underWay.acquireUninterruptibly();
            try {
                return Objects.requireNonNull(transaction.execute(status -> {
                    Reply reply = handler.handle(message);
                    record(message, reply);
                    return reply;
                }));
            } catch (AlreadyHandled repeat) {
                return wire.reply(
                        Objects.requireNonNull(handled.reply(message.key().value()), "a handled message lost its row"));
            } catch (ConcurrencyFailureException lockLost) {
                if (attempt == TRIES) {
                    throw lockLost;
                }
            } finally {
                underWay.release();
            }
        }
    }

    /** Lets the service tell of a message that it could not handle. */
    void giveUp(Inbound message) {
        transaction.executeWithoutResult(status -> handler.givenUp(message));
    }

    private static int atOnce(DataSource pool) {
        return pool instanceof HikariDataSource hikari ? Math.max(1, hikari.getMaximumPoolSize() - RESERVE) : 1;
    }

    private void record(Inbound message, Reply reply) {
        try {
            handled.insert(message.key().value(), clock.instant(), wire.write(reply));
        } catch (DuplicateKeyException repeat) {
            throw new AlreadyHandled();
        }
    }

    /** Told apart from a duplicate key of the handler's own. */
    private static final class AlreadyHandled extends RuntimeException {
        AlreadyHandled() {
            super("handled before", null, false, false);
        }
    }
}
