package cn.lianxin.config.store;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * The one way in which work that is due gets done: rows are the truth. Each second, and at once after
 * {@link #wake()}, a short transaction picks due rows and moves their {@code wake_at} a minute ahead;
 * they are worked on after its commit. A row whose worker died, or failed, comes due again by itself.
 *
 * <p>One thread per schema. An unreachable database is asked less often, up to every 30 s; every
 * failure counts in the metric {@code lianxin.due.errors} (tags {@code schema}, {@code job}).
 */
public final class DueRows implements SmartLifecycle {
    /** How far a picked row's {@code wake_at} moves ahead. */
    public static final Duration LEASE = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(DueRows.class);
    private static final long TICK_MILLIS = 1000;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;

    /** Rung for again and again, it picks in rounds this far apart; a lone row is picked at once. */
    private static final long ROUND = Duration.ofMillis(20).toNanos();

    private final Schema schema;
    private final InstantSource clock;
    private final MeterRegistry meters;
    private final int phase;
    private final List<DueLanes<?>> jobs;
    private final Semaphore bell = new Semaphore(0);
    private final Semaphore halt = new Semaphore(0);
    private volatile @Nullable Thread ticker;

    /**
     * Picks due rows; runs inside a transaction, on one thread at a time per process.
     *
     * <p>Selects at most {@code limit} rows with {@code wake_at <= now} by
     * {@code FOR UPDATE SKIP LOCKED} and sets their {@code wake_at} to {@code until}. What can be
     * finished inside the transaction may be, and is then not returned.
     */
    @FunctionalInterface
    public interface Pick<R> {
        List<R> pick(Instant now, Instant until, int limit);
    }

    /**
     * One kind of due work.
     *
     * @param name for logs and metrics
     * @param limit most rows in hand at once in this process, 1 or more
     * @param lane rows of equal lanes (say, one person's) are worked on one after the other in the
     *     order picked, different lanes side by side on virtual threads
     * @param id what makes two picks the same row: one in hand still when it comes due again is not taken twice
     * @param work called after the commit. It must check its row again: one that waited behind a slow
     *     one of its lane for longer than {@link #LEASE} may be picked by another process meanwhile
     */
    public record Job<R>(
            String name,
            int limit,
            Pick<R> pick,
            Function<? super R, ?> lane,
            Function<? super R, ?> id,
            Consumer<? super R> work) {
        public Job {
            if (limit < 1) {
                throw new IllegalArgumentException("limit of " + name + " must be 1 or more");
            }
        }
    }

    /** @param phase as in {@link SmartLifecycle}: the highest starts last and stops first */
    public DueRows(Schema schema, InstantSource clock, MeterRegistry meters, int phase, List<Job<?>> jobs) {
        this.schema = schema;
        this.clock = clock;
        this.meters = meters;
        this.phase = phase;
        this.jobs = jobs.stream().<DueLanes<?>>map(this::lanes).toList();
        // Known at zero from the start, so that an alarm can be set on it before the first error.
        jobs.forEach(job -> meters.counter("lianxin.due.errors", "schema", schema.name(), "job", job.name()));
    }

    private <R> DueLanes<R> lanes(Job<R> job) {
        return new DueLanes<>(job, failed -> failed(job.name(), failed), this::wake);
    }

    /** Picks at once; for whoever has just committed a row that is due. */
    public void wake() {
        bell.release();
    }

    private void tick() {
        long pause = TICK_MILLIS;
        long lastRound = System.nanoTime() - ROUND;
        while (isRunning()) {
            try {
                // Rung for or not, a database that is away is left alone for its pause.
                var waitFor = pause > TICK_MILLIS ? halt : bell;
                waitFor.tryAcquire(pause, TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopped) {
                return;
            }
            LockSupport.parkNanos(lastRound + ROUND - System.nanoTime());
            lastRound = System.nanoTime();
            bell.drainPermits();
            pause = isRunning() && !pickAll() ? Math.min(pause * 2, LONGEST_PAUSE_MILLIS) : TICK_MILLIS;
        }
    }

    /** False if the database could not be reached. */
    private boolean pickAll() {
        var now = clock.instant();
        for (var job : jobs) {
            try {
                if (job.pick(schema, now, now.plus(LEASE))) {
                    wake();
                }
            } catch (CannotCreateTransactionException
                    | TransactionSystemException
                    | RecoverableDataAccessException
                    | DataAccessResourceFailureException unreachable) {
                failed(job.name(), unreachable);
                return false;
            } catch (RuntimeException | Error wrong) {
                failed(job.name(), wrong);
            }
        }
        return true;
    }

    private void failed(String job, Throwable failure) {
        meters.counter("lianxin.due.errors", "schema", schema.name(), "job", job)
                .increment();
        LOG.error("Due work {} of {} failed; its rows come due again", job, schema.name(), failure);
    }

    @Override
    public void start() {
        halt.drainPermits();
        jobs.forEach(DueLanes::open);
        var thread = Thread.ofVirtual().name("due-" + schema.name()).unstarted(this::tick);
        ticker = thread;
        thread.start();
        wake();
    }

    /** Picks nothing more and waits up to 10 s for the rows being worked on; the waiting ones come due again. */
    @Override
    public void stop() {
        var thread = ticker;
        ticker = null;
        if (thread == null) {
            return;
        }
        halt.release();
        bell.release();
        try {
            // Not interrupted: that would break a JDBC call in mid-transaction. A tick ends by itself.
            thread.join(Duration.ofSeconds(10));
            for (var job : jobs) {
                job.close(Duration.ofSeconds(10));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return ticker != null;
    }

    @Override
    public int getPhase() {
        return phase;
    }
}
