package cn.lianxin.config.dispatch;

import cn.lianxin.config.contract.Inbound;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Hands on what is to be fetched, a whole read at a time, and takes it off once it is rows; nobody waits for a reply. */
final class MediaWork implements StreamWork {
    private static final Logger log = LoggerFactory.getLogger(MediaWork.class);

    private final MediaHandler downloads;
    private final RedisLink.Connection redis;
    private final Wire wire;

    MediaWork(MediaHandler downloads, RedisLink.Connection redis, Wire wire) {
        this.downloads = downloads;
        this.redis = redis;
        this.wire = wire;
    }

    @Override
    public void start(List<Entry> entries, Hand hand) {
        var messages = new ArrayList<Inbound>(entries.size());
        var read = new ArrayList<Entry>(entries.size());
        for (Entry entry : entries) {
            try {
                messages.add(wire.inbound(entry.body()));
                read.add(entry);
            } catch (JacksonException e) {
                // Written by a newer instance, which will read it.
                log.error("{} cannot read entry {}", entry.target(), entry.id());
                hand.parked(entry);
            }
        }
        if (read.isEmpty()) {
            return;
        }
        try {
            downloads.store(messages);
            OutboundWork.takeOff(redis, read);
            read.forEach(hand::settled);
        } catch (RuntimeException e) {
            log.warn("what is to be fetched waits for its store: {}", e.toString());
            read.forEach(hand::away);
        }
    }
}
