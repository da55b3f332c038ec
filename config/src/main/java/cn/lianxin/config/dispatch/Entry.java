package cn.lianxin.config.dispatch;

import cn.lianxin.config.contract.Inbound;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a stream, in hand.
 *
 * @param id Redis's entry id
 * @param key the message's key
 * @param body the contract record as JSON; for an owed reply the reply's
 * @param who for an owed reply the person it is owed to, as JSON; else null
 * @param sender for an outgoing message the service it came from; null where that is not said
 * @param known the message itself, where it came from this process and need not be read again
 */
record Entry(
        int partition,
        Target target,
        String id,
        String key,
        String body,
        @Nullable String who,
        @Nullable String sender,
        @Nullable Inbound known) {}
