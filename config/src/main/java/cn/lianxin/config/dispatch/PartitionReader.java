package cn.lianxin.config.dispatch;

import cn.lianxin.config.contract.Inbound;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XReadArgs;
import java.time.Duration;
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
 * <p>It looks at the pending entries, of whomever they were, at the start, after an error and every 5 seconds.
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
    private final ConsumerGroup group;
    private final Backlog backlog = new Backlog();
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
        this.group = new ConsumerGroup(stream());
    }

    String stream() {
        return Keys.stream(nn, target);
    }

    /** {@return how many entries more this reader takes in hand} */
    int room() {
        return stopping || paused() || !lease.held() ? 0 : Math.max(0, limit - inHand.size());
    }

    /** {@return how many entries an appending call may hand over; where that is none, its own stay behind} */
    int roomForHandOver() {
        int room = backlog.isClear() ? room() : 0;
        if (room == 0) {
            backlog.grew();
        }
        return room;
    }

    boolean reads(Lease held) {
        return lease == held && !stopping;
    }

    /** {@return whether it reads no more and nothing is left in hand} */
    boolean ended() {
        return ended && inHand.isEmpty();
    }

    Entry entry(String id, String key, String body, @Nullable Inbound known) {
        return new Entry(nn, target, id, key, body, null, null, known);
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
                group.create(redis);
                backlog.grew();
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
            takePending(redis);
        } else if (room() > 0) {
            takeNew(redis);
        } else {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private void takePending(RedisLink.Connection redis) {
        // What was in hand before may be settled by the time the answer arrives, and still be part of it.
        Set<String> before = Set.copyOf(inHand);
        take(group.pending(redis, limit).stream()
                .filter(message -> !before.contains(message.getId()))
                .map(this::entry)
                .toList());
    }

    private void takeNew(RedisLink.Connection redis) {
        long mark = backlog.mark();
        var args = XReadArgs.Builder.count(Math.min(64, room()));
        // Behind, it does not wait: only a read that finds nothing says that all is in hand.
        var fresh = group.fresh(redis, backlog.isClear() ? args.block(pace.block()) : args);
        take(fresh.stream().map(this::entry).toList());
        if (fresh.isEmpty()) {
            backlog.clearedUpTo(mark);
        }
    }

    private Entry entry(StreamMessage<String, String> message) {
        var fields = message.getBody();
        String body = fields.getOrDefault("b", fields.getOrDefault("owed", ""));
        String key = fields.getOrDefault("k", "");
        return new Entry(nn, target, message.getId(), key, body, fields.get("who"), fields.get("from"), null);
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
        backlog.grew();
        pausedUntil = System.nanoTime() + pace.pause().toNanos();
        nextPending = System.nanoTime();
        inHand.remove(entry.id());
    }

    private boolean paused() {
        return pausedUntil - System.nanoTime() > 0;
    }

    private void reportAndPause(RuntimeException e) {
        if (ConsumerGroup.vanished(e)) {
            log.warn("{} has vanished from Redis and is made anew", stream());
            return;
        }
        log.warn("cannot read {}, trying again: {}", stream(), e.toString());
        pausedUntil = System.nanoTime() + pace.pause().toNanos();
        LockSupport.parkNanos(pace.pause().toNanos());
    }
}
