package cn.lianxin.config.dispatch;

import cn.lianxin.config.contract.Person;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Sends replies as messages of their own that no door has written in time, whoever died or gave up meanwhile. */
public final class OwedReplies implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(OwedReplies.class);

    private final LuaScript script = new LuaScript("owed.lua");
    private final StreamReaders outbound;
    private final RedisLink link;
    private final InstantSource clock;
    private volatile @Nullable Thread thread;

    /** @param outbound whose leases say which partitions' debts this instance pays */
    OwedReplies(StreamReaders outbound, RedisLink link, InstantSource clock) {
        this.outbound = outbound;
        this.link = link;
        this.clock = clock;
    }

    @Override
    public void start() {
        // Registered before it runs: a loop that does not find itself here ends.
        var loop = Thread.ofVirtual().name("owed").unstarted(this::payUntilStopped);
        thread = loop;
        loop.start();
    }

    private void payUntilStopped() {
        while (thread == Thread.currentThread()) {
            payAll();
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
    }

    private void payAll() {
        try (RedisLink.Connection redis = link.connect()) {
            while (thread == Thread.currentThread()) {
                for (int nn = 0; nn < Person.PARTITIONS; nn++) {
                    if (outbound.holds(nn)) {
                        pay(redis, nn);
                    }
                }
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        } catch (RuntimeException e) {
            log.warn("owed replies wait: {}", e.toString());
        }
    }

    private void pay(RedisLink.Connection redis, int nn) {
        script.number(
                redis.commands(),
                List.of(Keys.owed(nn), Keys.stream(nn, Target.OUTBOUND)),
                List.of(Long.toString(clock.millis()), Keys.claims(nn)));
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            LockSupport.unpark(running);
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
        return Integer.MAX_VALUE - 512;
    }
}
