package cn.lianxin.gateway.callback;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.Reply;
import cn.lianxin.config.dispatch.Dispatcher;
import cn.lianxin.config.dispatch.Ticket;
import cn.lianxin.gateway.delivery.HeldMessages;
import io.lettuce.core.RedisException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** What is held for whoever writes, where an answer is about to be written: it can wait, and no answer waits for it. */
final class HeldAtTheDoor {
    private static final Logger log = LoggerFactory.getLogger(HeldAtTheDoor.class);

    private final Dispatcher dispatcher;
    private final HeldMessages held;

    HeldAtTheDoor(Dispatcher dispatcher, HeldMessages held) {
        this.dispatcher = dispatcher;
        this.held = held;
    }

    /** {@return the reply with what goes before it; the reply itself where nothing does, or its store is away} */
    Reply with(Ticket ticket, Inbound message, Reply reply) {
        Reply joined = reply;
        if (mayBeHeld(ticket)) {
            try {
                joined = held.joinBefore(reply, message);
                if (!joined.equals(reply)) {
                    dispatcher.replace(message.person(), message.key(), joined);
                }
            } catch (DataAccessException | TransactionException | RedisException away) {
                waits(away);
            }
        }
        return joined;
    }

    /** Nothing goes with a promise, and what it promises must not end up behind what is held. */
    void after(Ticket ticket, Inbound message) {
        if (mayBeHeld(ticket)) {
            try {
                held.release(message.person());
            } catch (DataAccessException | TransactionException | RedisException away) {
                waits(away);
            }
        }
    }

    /** Most people have nothing held, and Redis knows it. */
    private static boolean mayBeHeld(Ticket ticket) {
        return !Boolean.FALSE.equals(ticket.held());
    }

    private static void waits(RuntimeException away) {
        log.warn("held messages wait for their store: {}", away.toString());
    }
}
