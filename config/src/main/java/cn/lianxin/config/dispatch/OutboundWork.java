package cn.lianxin.config.dispatch;

import cn.lianxin.config.contract.Outbound;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.contract.Reply;
import java.util.ArrayList;
import java.util.List;
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
        var messages = new ArrayList<Outbound>(entries.size());
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
    private boolean addTo(List<Outbound> messages, Entry entry) {
        try {
            String who = entry.who();
            if (who == null) {
                messages.add(wire.outbound(entry.body()));
                return true;
            }
            Person person = wire.person(who);
            switch (wire.reply(entry.body())) {
                case Reply.Text text -> messages.add(new Outbound.Text(entry.key(), person, text.text()));
                case Reply.News news -> messages.add(new Outbound.Text(entry.key(), person, news.asText()));
                case Reply.Silence _ -> log.debug("silence is owed to nobody");
            }
            return true;
        } catch (JacksonException e) {
            log.error("{} cannot read entry {}", entry.target(), entry.id());
            return false;
        }
    }
}
