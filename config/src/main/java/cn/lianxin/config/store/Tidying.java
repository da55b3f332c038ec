package cn.lianxin.config.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Deletes what nobody needs any more: what people wrote is kept no longer than that. Each hour every step goes on, a
 * thousand at a time, until it finds no more; one that fails is left for the next hour. Where several processes do the
 * same at once, one of them finds less.
 */
public final class Tidying implements SmartLifecycle {
    /** How many a step deletes at once, so that none holds locks for long. */
    public static final int AT_ONCE = 1000;

    /** Not at the start, when much else is done. */
    private static final Duration FIRST = Duration.ofMinutes(5);

    private static final Duration EACH = Duration.ofHours(1);

    private static final Logger log = LoggerFactory.getLogger(Tidying.class);

    private final Supplier<List<Step>> steps;
    private final Supplier<InstantSource> clock;
    private volatile @Nullable Thread worker;

    Tidying(Supplier<List<Step>> steps, Supplier<InstantSource> clock) {
        this.steps = steps;
        this.clock = clock;
    }

    /** One kind of things that come to an end; a bean of the module whose they are. */
    @FunctionalInterface
    public interface Step {
        /** {@return how many it has deleted, {@link #AT_ONCE} at most; called outside of any transaction} */
        int delete(Instant now);
    }

    private void rounds() {
        LockSupport.parkNanos(FIRST.toNanos());
        while (worker == Thread.currentThread()) {
            steps.get().forEach(this::finish);
            LockSupport.parkNanos(EACH.toNanos());
        }
    }

    private void finish(Step step) {
        try {
            int deleted = AT_ONCE;
            while (deleted >= AT_ONCE && isRunning()) {
                deleted = step.delete(clock.get().instant());
            }
        } catch (RuntimeException failed) {
            log.warn("{} is left for later", step.getClass().getSimpleName(), failed);
        }
    }

    @Override
    public void start() {
        var thread = Thread.ofVirtual().name("tidying").unstarted(this::rounds);
        worker = thread;
        thread.start();
    }

    @Override
    public void stop() {
        Thread running = worker;
        worker = null;
        if (running != null) {
            LockSupport.unpark(running);
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }
}
