package cn.lianxin.config.dispatch;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.Reply;
import org.jspecify.annotations.Nullable;

/** A service's way of taking messages; called on virtual threads, one message of a person at a time. */
public interface MessageHandler {
    /**
     * Answers what depends on no open question and writes nothing, outside any transaction.
     *
     * @return null for everything else
     */
    @Nullable
    Reply read(Inbound message);

    /**
     * Handles the rest, inside the transaction of the service's schema that also records the message as handled. It may
     * run again for the same message after a rollback, so it does nothing outside that transaction.
     */
    Reply handle(Inbound message);

    /**
     * Lets somebody know of a message that no try could handle, in a transaction of its own; it is a dead letter already,
     * and the person has an apology where it {@link Inbound#expectsAnswer}.
     */
    default void givenUp(Inbound message) {}
}
