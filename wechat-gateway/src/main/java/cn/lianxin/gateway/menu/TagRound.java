package cn.lianxin.gateway.menu;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Has the tagger look each minute, as often as the list of staff is written; a round that fails is tried next time. */
final class TagRound implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(TagRound.class);
    private static final int PHASE = Integer.MAX_VALUE - 512;
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration EACH = Duration.ofMinutes(1);

    private final StaffTagger tagger;
    private volatile @Nullable Thread worker;

    TagRound(StaffTagger tagger) {
        this.tagger = tagger;
    }

    private void rounds() {
        LockSupport.parkNanos(FIRST.toNanos());
        while (worker == Thread.currentThread()) {
            try {
                tagger.follow();
            } catch (RuntimeException failed) {
                log.warn("tags wait for the next round: {}", failed.getClass().getName());
            }
            LockSupport.parkNanos(EACH.toNanos());
        }
    }

    @Override
    public void start() {
        var thread = Thread.ofVirtual().name("tags").unstarted(this::rounds);
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

    @Override
    public int getPhase() {
        return PHASE;
    }
}
