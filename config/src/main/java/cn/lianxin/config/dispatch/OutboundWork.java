package cn.lianxin.config.dispatch;

import cn.lianxin.config.contract.Outbound;
import cn.lianxin.config.contract.Reply;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Hands outgoing messages to delivery, a whole read at a time, and takes them off once they are rows. */
final class OutboundWork implements StreamWork {
    private static final Logger log = LoggerFactory.getLogger(OutboundWork.class);

    private final OutboundHandler delivery;
    private final RedisLink.Connection redis;
    private final Wire wire;

    OutboundWork(OutboundHandler delivery, RedisLink.Connection redis, Wire wire) {
        this.delivery = delivery;
        this.redis = redis;
        this.wire = wire;
    }

    /** On the reader's own thread, so that rows are stored in the stream's order. */
    @Override
    public void start(List<Entry> entries, Hand hand) {
        var messages = new ArrayList<OutboundHandler.Sent>(entries.size());
        var read = new ArrayList<Entry>(entries.size());
        for (Entry entry : entries) {
            if (addTo(messages, entry)) {
                read.add(entry);
            } else {
                hand.parked(entry);
            }
        }
        try {
            if (!messages.isEmpty()) {
                delivery.store(messages);
            }
            if (!read.isEmpty()) {
                takeOff(redis, read);
            }
            read.forEach(hand::settled);
        } catch (RuntimeException e) {
            log.warn("outgoing messages wait for their store: {}", e.toString());
            read.forEach(hand::away);
        }
    }

    /** Deleted first: an acknowledged entry that is still there would be there for good. */
    static void takeOff(RedisLink.Connection redis, List<Entry> entries) {
        Entry first = entries.getFirst();
        String stream = Keys.stream(first.partition(), first.target());
        String[] ids = entries.stream().map(Entry::id).toArray(String[]::new);
        redis.commands().xdel(stream, ids);
        redis.commands().xack(stream, Dispatcher.GROUP, ids);
    }

    /** {@return false where the entry was written by a newer instance, which will read it} */
    private boolean addTo(List<OutboundHandler.Sent> messages, Entry entry) {
        try {
            String who = entry.who();
            if (who == null) {
                messages.add(new OutboundHandler.Sent(wire.outbound(entry.body()), Target.named(entry.sender())));
                return true;
            }
            String text = owed(wire.reply(entry.body()));
            if (text != null) {
                messages.add(new OutboundHandler.Sent(new Outbound.Text(entry.key(), wire.person(who), text), null));
            }
            return true;
        } catch (JacksonException e) {
            log.error("{} cannot read entry {}", entry.target(), entry.id());
            return false;
        }
    }

    /** {@return the reply as a message of its own; null for silence, which is owed to nobody} */
    private static @Nullable String owed(Reply reply) {
        return switch (reply) {
            case Reply.Text text -> text.text();
            case Reply.News news -> news.asText();
            case Reply.Silence _ -> null;
        };
    }
}
