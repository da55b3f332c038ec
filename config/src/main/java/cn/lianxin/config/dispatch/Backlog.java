package cn.lianxin.config.dispatch;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Whether older entries may wait in Redis than one that an appending call would hand over: those go first, or a person's
 * messages would overtake each other.
 */
final class Backlog {
    private final AtomicLong grown = new AtomicLong(1);
    private volatile long cleared;

    /** Something stays behind, or may. */
    void grew() {
        grown.incrementAndGet();
    }

    /** {@return what {@link #clearedUpTo} takes, if nothing is found by a read that begins now} */
    long mark() {
        return grown.get();
    }

    void clearedUpTo(long mark) {
        cleared = mark;
    }

    boolean isClear() {
        return cleared == grown.get();
    }
}
