package cn.lianxin.config.dispatch;

import cn.lianxin.config.contract.Inbound;
import io.lettuce.core.Consumer;
import io.lettuce.core.RedisException;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XGroupCreateArgs;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.XReadArgs.StreamOffset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one partition of one stream while this instance holds its lease.
 *
 * <p>The consumer's name is constant, so that whoever owns the partition finds every pending entry under it: at the
 * start, after an error and every 5 seconds, without XCLAIM.
 */
final class PartitionReader implements Runnable, StreamWork.Hand {
    private static final Logger log = LoggerFactory.getLogger(PartitionReader.class);

    private final int nn;
    private final Target target;
    private final Lease lease;
    private final RedisLink link;
    private final StreamWork work;
    private final int limit;
    private final Pace pace;
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;
    private volatile boolean ended;
    private volatile long pausedUntil = System.nanoTime();
    private volatile long nextPending = System.nanoTime();

    PartitionReader(int nn, Target target, Lease lease, RedisLink link, StreamWork work, int limit, Pace pace) {
        this.nn = nn;
        this.target = target;
        this.lease = lease;
        this.link = link;
        this.work = work;
        this.limit = limit;
        this.pace = pace;
    }

    String stream() {
        return Keys.stream(nn, target);
    }

    /** {@return how many entries more this reader takes in hand} */
    int room() {
        return stopping || paused() || !lease.held() ? 0 : Math.max(0, limit - inHand.size());
    }

    boolean reads(Lease held) {
        return lease == held && !stopping;
    }

    /** {@return whether it reads no more and nothing is left in hand} */
    boolean ended() {
        return ended && inHand.isEmpty();
    }

    Entry entry(String id, String key, String body, @Nullable String who, @Nullable Inbound known) {
        return new Entry(nn, target, id, key, body, who, known);
    }

    void stop() {
        stopping = true;
    }

    @Override
    public void run() {
        try {
            readUntilStopped();
        } finally {
            ended = true;
        }
    }

    private void readUntilStopped() {
        while (!stopping) {
            try (RedisLink.Connection redis = link.connect()) {
                createGroup(redis);
                nextPending = System.nanoTime();
                while (!stopping) {
                    readOnce(redis);
                }
            } catch (RuntimeException e) {
                if (!stopping) {
                    reportAndPause(e);
                }
            }
        }
    }

    private void readOnce(RedisLink.Connection redis) {
        if (!lease.held() || paused()) {
            LockSupport.parkNanos(pace.block().toNanos() / 10);
        } else if (nextPending - System.nanoTime() <= 0) {
            nextPending = System.nanoTime() + pace.pending().toNanos();
            take(read(redis, StreamOffset.from(stream(), "0"), XReadArgs.Builder.count(limit)));
        } else if (room() > 0) {
            take(read(
                    redis,
                    StreamOffset.lastConsumed(stream()),
                    XReadArgs.Builder.block(pace.block()).count(Math.min(64, room()))));
        } else {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    @SuppressWarnings("unchecked") // Lettuce takes the streams as generic varargs
    private List<Entry> read(RedisLink.Connection redis, StreamOffset<String> from, XReadArgs args) {
        var group = Consumer.from(Dispatcher.GROUP, Dispatcher.GROUP);
        List<StreamMessage<String, String>> messages = redis.commands().xreadgroup(group, args, from);
        var entries = new ArrayList<Entry>(messages.size());
        for (var message : messages) {
            var fields = message.getBody();
            if (fields == null || fields.isEmpty()) {
                // Deleted after its delivery, before its acknowledgement: it is settled.
                redis.commands().xack(stream(), Dispatcher.GROUP, message.getId());
                continue;
            }
            String body = fields.getOrDefault("b", fields.getOrDefault("owed", ""));
            entries.add(entry(message.getId(), fields.getOrDefault("k", ""), body, fields.get("who"), null));
        }
        return entries;
    }

    /** Takes entries in hand, from this reader's own reading or from the appending call. */
    void take(List<Entry> entries) {
        List<Entry> fresh =
                entries.stream().filter(entry -> inHand.add(entry.id())).toList();
        if (!fresh.isEmpty()) {
            work.start(fresh, this);
        }
    }

    @Override
    public void settled(Entry entry) {
        inHand.remove(entry.id());
    }

    @Override
    public void parked(Entry entry) {
        inHand.remove(entry.id());
    }

    @Override
    public void away(Entry entry) {
        pausedUntil = System.nanoTime() + pace.pause().toNanos();
        nextPending = System.nanoTime();
        inHand.remove(entry.id());
    }

    private boolean paused() {
        return pausedUntil - System.nanoTime() > 0;
    }

    private void createGroup(RedisLink.Connection redis) {
        try {
            redis.commands()
                    .xgroupCreate(
                            StreamOffset.from(stream(), "0"), Dispatcher.GROUP, XGroupCreateArgs.Builder.mkstream());
        } catch (RedisException e) {
            if (!String.valueOf(e.getMessage()).startsWith("BUSYGROUP")) {
                throw e;
            }
        }
    }

    private void reportAndPause(RuntimeException e) {
        if (String.valueOf(e.getMessage()).startsWith("NOGROUP")) {
            log.warn("{} has vanished from Redis and is made anew", stream());
            return;
        }
        log.warn("cannot read {}, trying again: {}", stream(), e.toString());
        pausedUntil = System.nanoTime() + pace.pause().toNanos();
        LockSupport.parkNanos(pace.pause().toNanos());
    }
}
