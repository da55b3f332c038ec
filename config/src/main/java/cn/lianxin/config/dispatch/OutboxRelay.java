package cn.lianxin.config.dispatch;

import cn.lianxin.config.contract.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Moves a service's outbox rows to the streams they are for, in the order of their ids, for the partitions whose lease this
 * instance holds for that service.
 *
 * <p>A marker key in each partition says that Redis is the one relayed to before. Where it is gone, Redis was emptied,
 * and the last ten minutes are sent again; delivery drops the ids it knows.
 */
public final class OutboxRelay implements SmartLifecycle {
    /** Stops before the drain, whose closed port would refuse what delivery sends to the sandbox. */
    private static final int PHASE = Integer.MAX_VALUE - 512;

    private static final int AT_ONCE = 500;
    private static final Duration REPEATED = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final long CLEANED_EVERY = Duration.ofHours(1).toNanos();

    /** Whether Redis is the one of before is asked this often, not at each message. */
    private static final long LOOKED_EVERY = Duration.ofSeconds(1).toNanos();

    /** Under load messages go out in rounds this far apart; a lone one goes at once. */
    private static final long ROUND = Duration.ofMillis(50).toNanos();

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

    private final LuaScript script = new LuaScript("relay.lua");
    private final Outbox outbox;
    private final StreamReaders service;
    private final RedisLink link;
    private final InstantSource clock;
    private volatile @Nullable Thread thread;
    private long nextLook = System.nanoTime();
    private long nextCleaning = System.nanoTime() + CLEANED_EVERY;

    OutboxRelay(Outbox outbox, StreamReaders service, RedisLink link, InstantSource clock) {
        this.outbox = outbox;
        this.service = service;
        this.link = link;
        this.clock = clock;
    }

    @Override
    public void start() {
        // Registered before it runs: a loop that does not find itself here ends.
        var loop = Thread.ofVirtual().name("relay-" + service.target().key()).unstarted(this::relayAll);
        thread = loop;
        loop.start();
    }

    private void relayAll() {
        while (thread == Thread.currentThread()) {
            try (RedisLink.Connection redis = link.connect()) {
                while (thread == Thread.currentThread()) {
                    long began = System.nanoTime();
                    relay(redis);
                    outbox.await();
                    LockSupport.parkNanos(began + ROUND - System.nanoTime());
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.warn("the outbox of {} waits: {}", service.target(), e.toString());
                pause();
            }
        }
    }

    private void relay(RedisLink.Connection redis) {
        List<Integer> partitions = IntStream.range(0, Person.PARTITIONS)
                .filter(service::holds)
                .boxed()
                .toList();
        if (partitions.isEmpty()) {
            return;
        }
        if (nextLook - System.nanoTime() <= 0) {
            nextLook = System.nanoTime() + LOOKED_EVERY;
            partitions.forEach(nn -> repeatIfEmptied(redis, nn));
        }
        List<OutboxMapper.Row> rows;
        do {
            rows = outbox.rows().unsent(partitions, AT_ONCE);
            for (List<OutboxMapper.Row> call : calls(rows)) {
                send(redis, call);
            }
        } while (rows.size() == AT_ONCE);
        if (nextCleaning - System.nanoTime() <= 0) {
            nextCleaning = System.nanoTime() + CLEANED_EVERY;
            outbox.clean(clock.instant().minus(KEPT));
        }
    }

    private void send(RedisLink.Connection redis, List<OutboxMapper.Row> rows) {
        var args = new ArrayList<String>(rows.size() * 2 + 1);
        args.add(service.target().key());
        rows.forEach(row -> args.addAll(List.of(row.messageId(), row.body())));
        script.number(
                redis.commands(),
                rows.stream().map(row -> Keys.stream(row.nn(), row.target())).toList(),
                args);
        outbox.rows().markSent(rows.stream().map(OutboxMapper.Row::id).toList(), clock.instant());
    }

    /** On a Cluster a script touches one slot only. */
    private List<List<OutboxMapper.Row>> calls(List<OutboxMapper.Row> rows) {
        if (!link.cluster()) {
            return rows.isEmpty() ? List.of() : List.of(rows);
        }
        return List.copyOf(rows.stream()
                .collect(Collectors.groupingBy(OutboxMapper.Row::nn))
                .values());
    }

    private void repeatIfEmptied(RedisLink.Connection redis, int nn) {
        String marker = Keys.relayed(nn, service.target());
        if (redis.commands().exists(marker) == 0) {
            Instant since = clock.instant().minus(REPEATED);
            int repeated = outbox.rows().markUnsentSince(nn, since);
            redis.commands().set(marker, "1");
            if (repeated > 0) {
                log.info("{} messages of partition {} go out again to an empty Redis", repeated, nn);
            }
        }
    }

    private static void pause() {
        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            // No interrupt: it would tear the connection that is being opened or used.
            outbox.wake();
            try {
                running.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
