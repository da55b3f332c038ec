package cn.lianxin.content.readership;

import cn.lianxin.config.calendar.WorkingCalendar;
import cn.lianxin.config.dispatch.EventLog;
import cn.lianxin.config.store.Schema;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Adds up what is on the stream of views: some entries in one transaction together with the last number of each writer,
 * and only then takes them off the stream. Whatever dies in between, an entry that comes again is known by its number.
 */
final class Tally implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Tally.class);

    /** Entries in one transaction; one carries as many views as came while the append before it was under way. */
    private static final int ENTRIES = 1024;

    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** A writer's number is kept for longer than anything of it can rest on the stream. */
    private static final Duration WRITERS_KEPT = Duration.ofDays(30);

    private final EventLog stream;
    private final Schema schema;
    private final InstantSource clock;
    private final TallyMapper rows;
    private final ReaderMapper readers;
    private final Counter unreadable;
    private final Sums.KnownReaders known = new Sums.KnownReaders();
    private volatile @Nullable Thread thread;
    private @Nullable LocalDate tidied;

    Tally(EventLog stream, Schema schema, InstantSource clock, MeterRegistry meters) {
        this.stream = stream;
        this.schema = schema;
        this.clock = clock;
        this.rows = schema.mapper(TallyMapper.class);
        this.readers = schema.mapper(ReaderMapper.class);
        this.unreadable = meters.counter("lianxin.views.unreadable");
    }

    /** {@return whether more may wait} */
    boolean addUp() {
        var sums = new Sums(known);
        Optional<List<EventLog.Batch>> turn = Objects.requireNonNull(schema.transaction()
                .execute(status -> rows.takeTurn() == null ? Optional.empty() : Optional.of(addUpOldest(sums))));
        if (turn.isEmpty()) {
            // Another process has it; or there is none yet, and this is the first of all.
            schema.transaction().executeWithoutResult(status -> rows.layTurn());
        }
        List<EventLog.Batch> done = turn.orElse(List.of());
        if (done.isEmpty()) {
            return false;
        }
        known.keep(sums);
        stream.dropUpTo(done.getLast());
        return done.size() == ENTRIES;
    }

    private List<EventLog.Batch> addUpOldest(Sums sums) {
        List<EventLog.Batch> batches = stream.oldest(ENTRIES);
        new Writers(rows, clock.instant()).fresh(batches).forEach(batch -> read(batch, sums));
        sums.store(rows, readers);
        return batches;
    }

    private void read(EventLog.Batch batch, Sums sums) {
        for (String line : batch.events()) {
            View.read(line).ifPresentOrElse(sums::add, unreadable::increment);
        }
    }

    private void addUpUntilStopped() {
        Duration pause = TICK;
        while (thread == Thread.currentThread()) {
            try {
                boolean more = stream.waiting() > 0;
                while (more && thread == Thread.currentThread()) {
                    more = addUp();
                }
                tidy();
                pause = TICK;
            } catch (RuntimeException away) {
                log.warn("views wait to be added up: {}", away.getClass().getName());
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    /** Once a day: salts and readers of the days before yesterday, whose views have all been added up. */
    private void tidy() {
        Instant now = clock.instant();
        LocalDate today = now.atZone(WorkingCalendar.ZONE).toLocalDate();
        if (today.equals(tidied)) {
            return;
        }
        LocalDate before = today.minusDays(1);
        schema.transaction().executeWithoutResult(status -> {
            readers.forgetSaltsBefore(before);
            rows.forgetWriters(now.minus(WRITERS_KEPT));
        });
        int gone = 1;
        while (gone > 0 && thread != null) {
            gone = schema.transaction().execute(status -> readers.forgetReadersBefore(before));
        }
        tidied = today;
    }

    @Override
    public void start() {
        // Registered before it runs: a loop that does not find itself here ends.
        var loop = Thread.ofVirtual().name("views").unstarted(this::addUpUntilStopped);
        thread = loop;
        loop.start();
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

    /** As the readers of messages: after the port is open, until the drain has ended. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 1536;
    }
}
