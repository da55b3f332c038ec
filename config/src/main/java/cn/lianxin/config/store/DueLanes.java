package cn.lianxin.config.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** The rows of one job in hand: a queue per lane, a virtual thread per queue, a bound on all together. */
final class DueLanes<R> {
    private final DueRows.Job<R> job;
    private final Consumer<Throwable> failed;
    private final Runnable roomAgain;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition done = lock.newCondition();
    private final Map<Object, ArrayDeque<R>> lanes = new HashMap<>();
    private int inHand;
    private boolean more;
    private boolean open;

    DueLanes(DueRows.Job<R> job, Consumer<Throwable> failed, Runnable roomAgain) {
        this.job = job;
        this.failed = failed;
        this.roomAgain = roomAgain;
    }

    String name() {
        return job.name();
    }

    /** Picks as many rows as there is room for; true if there is room still and may be rows. */
    boolean pick(Schema schema, Instant now, Instant until) {
        int room = room();
        if (room == 0) {
            return false;
        }
        var rows = Objects.requireNonNull(
                schema.transaction().execute(status -> job.pick().pick(now, until, room)));
        lock.lock();
        try {
            more = rows.size() >= room;
            rows.forEach(this::take);
            return more && inHand < job.limit();
        } finally {
            lock.unlock();
        }
    }

    private int room() {
        lock.lock();
        try {
            int room = job.limit() - inHand;
            // Whoever finishes a row then rings, since this tick passes by.
            more |= room == 0;
            return room;
        } finally {
            lock.unlock();
        }
    }

    private void take(R row) {
        Object lane = job.lane().apply(row);
        var queue = lanes.get(lane);
        if (queue != null && isIn(queue, row)) {
            // Behind something slow for so long that it came due again: each minute more would end as the limit.
            return;
        }
        inHand++;
        if (queue != null) {
            queue.add(row);
            return;
        }
        lanes.put(lane, new ArrayDeque<>(List.of(row)));
        Thread.ofVirtual().name("due-" + job.name()).start(() -> work(lane));
    }

    private boolean isIn(ArrayDeque<R> queue, R row) {
        Object id = job.id().apply(row);
        return queue.stream().anyMatch(other -> job.id().apply(other).equals(id));
    }

    private void work(Object lane) {
        boolean first = true;
        while (true) {
            R row;
            lock.lock();
            try {
                var queue = Objects.requireNonNull(lanes.get(lane));
                if (!first) {
                    queue.remove();
                    finished(1);
                }
                if (!open) {
                    finished(queue.size());
                    queue.clear();
                }
                if (queue.isEmpty()) {
                    lanes.remove(lane);
                    return;
                }
                row = queue.element();
            } finally {
                lock.unlock();
            }
            first = false;
            try {
                job.work().accept(row);
            } catch (RuntimeException | Error wrong) {
                failed.accept(wrong);
            }
        }
    }

    private void finished(int rows) {
        inHand -= rows;
        done.signalAll();
        if (more && rows > 0) {
            more = false;
            roomAgain.run();
        }
    }

    void open() {
        lock.lock();
        try {
            open = true;
        } finally {
            lock.unlock();
        }
    }

    /** Drops the rows that wait and waits for those being worked on, up to the limit. */
    void close(Duration limit) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            open = false;
            long left = TimeUnit.NANOSECONDS.convert(limit);
            while (inHand > 0 && left > 0) {
                left = done.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
