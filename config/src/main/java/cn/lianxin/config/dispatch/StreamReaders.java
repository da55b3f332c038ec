package cn.lianxin.config.dispatch;

import cn.lianxin.config.contract.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads one service's partitions: keeps the leases and a reader for each.
 *
 * <p>Starts after the port is open and stops after the drain, so that calls under way still get their replies.
 */
public final class StreamReaders implements SmartLifecycle {
    /** Between the web server's start (MAX - 2048) and its graceful stop (MAX - 1024). */
    private static final int PHASE = Integer.MAX_VALUE - 1536;

    private static final Logger log = LoggerFactory.getLogger(StreamReaders.class);

    private final Target target;
    private final Instance instance;
    private final RedisLink link;
    private final StreamWork work;
    private final int limit;
    private final LocalReaders localReaders;
    private final Pace pace;
    private final Map<Integer, PartitionReader> readers = new ConcurrentHashMap<>();
    private volatile @Nullable PartitionLease lease;
    private volatile @Nullable Thread keeper;

    StreamReaders(
            Target target,
            Instance instance,
            RedisLink link,
            StreamWork work,
            int limit,
            LocalReaders localReaders,
            Pace pace) {
        this.target = target;
        this.instance = instance;
        this.link = link;
        this.work = work;
        this.limit = limit;
        this.localReaders = localReaders;
        this.pace = pace;
    }

    /** {@return whether this instance reads that partition now} */
    boolean holds(int nn) {
        PartitionLease current = lease;
        return current != null && current.held(nn);
    }

    Target target() {
        return target;
    }

    @Override
    public void start() {
        // Registered before it runs: a loop that does not find itself here ends.
        var loop = Thread.ofVirtual().name("leases-" + target.key()).unstarted(this::keepLeases);
        keeper = loop;
        loop.start();
    }

    private void keepLeases() {
        while (keeper == Thread.currentThread()) {
            try (RedisLink.Connection redis = link.connect()) {
                var leases = new PartitionLease(target, instance, redis, pace);
                lease = leases;
                while (keeper == Thread.currentThread()) {
                    share(leases);
                    LockSupport.parkNanos(pace.renewal().toNanos());
                }
                handOver(List.copyOf(readers.keySet()), leases);
                leases.leave();
            } catch (RuntimeException e) {
                log.warn("cannot keep the leases of {}, trying again: {}", target, e.toString());
                LockSupport.parkNanos(pace.renewal().toNanos() / 2);
            }
        }
        // None are left, unless Redis went away meanwhile.
        readers.values().forEach(PartitionReader::stop);
    }

    private void share(PartitionLease leases) {
        List<String> members = leases.members();
        var unwanted = new ArrayList<Integer>();
        for (int nn = 0; nn < Person.PARTITIONS; nn++) {
            boolean wanted = leases.wanted(nn, members);
            if (wanted && leases.takeOrRenew(nn)) {
                begin(nn, leases.of(nn));
            } else if (!wanted && readers.containsKey(nn)) {
                unwanted.add(nn);
            }
        }
        handOver(unwanted, leases);
    }

    private void begin(int nn, Lease held) {
        PartitionReader current = readers.get(nn);
        if (current != null && current.reads(held)) {
            return;
        }
        if (current != null) {
            current.stop();
        }
        var reader = new PartitionReader(nn, target, held, link, work, limit, pace);
        readers.put(nn, reader);
        localReaders.add(reader);
        Thread.ofVirtual().name(reader.stream()).start(reader);
    }

    /**
     * Waits for what is in hand and for the last read, so that the next owner repeats nothing and no later message of a
     * person overtakes an earlier one; not for ever.
     */
    private void handOver(List<Integer> partitions, PartitionLease leases) {
        partitions.forEach(nn -> {
            PartitionReader reader = Objects.requireNonNull(readers.get(nn));
            localReaders.remove(reader);
            reader.stop();
        });
        long deadline = System.nanoTime() + pace.handOver().toNanos();
        for (int nn : partitions) {
            PartitionReader reader = Objects.requireNonNull(readers.remove(nn));
            while (!reader.ended() && deadline - System.nanoTime() > 0) {
                LockSupport.parkNanos(10_000_000);
            }
            leases.release(nn);
        }
    }

    @Override
    public void stop() {
        Thread running = keeper;
        keeper = null;
        if (running != null) {
            LockSupport.unpark(running);
            try {
                running.join(Duration.ofSeconds(8));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Side by side with the other services' readers, each of which may wait for its last read. */
    @Override
    public void stop(Runnable done) {
        Thread.ofVirtual().name("stop-" + target.key()).start(() -> {
            stop();
            done.run();
        });
    }

    @Override
    public boolean isRunning() {
        return keeper != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
