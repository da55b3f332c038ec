package cn.lianxin.config.dispatch;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.Reply;
import cn.lianxin.config.store.Schema;
import java.time.InstantSource;
import java.util.Objects;
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

    private final MessageHandler handler;
    private final TransactionTemplate transaction;
    private final HandledMessageMapper handled;
    private final Wire wire;
    private final InstantSource clock;

    OncePerMessage(Schema schema, MessageHandler handler, Wire wire, InstantSource clock) {
        this.handler = handler;
        this.transaction = schema.transaction();
        this.handled = schema.mapper(HandledMessageMapper.class);
        this.wire = wire;
        this.clock = clock;
    }

    Reply handle(Inbound message) {
        Reply read = handler.read(message);
        if (read != null) {
            return read;
        }
        for (int attempt = 1; ; attempt++) {
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
            }
        }
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
