package cn.lianxin.petition.chain;

import cn.lianxin.config.contract.Person;
import cn.lianxin.config.identity.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The chain as it is now.
 *
 * <p>Kept in memory and read again each minute, so that no message costs a query for it; a change on another instance
 * counts within that minute, one made here at once.
 */
public final class Chain {
    private static final Logger log = LoggerFactory.getLogger(Chain.class);
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final ChainMapper rows;
    private final InstantSource clock;
    private final AtomicBoolean warned = new AtomicBoolean();
    private final List<Runnable> hearers = new CopyOnWriteArrayList<>();
    private volatile @Nullable Kept kept;

    private record Kept(ChainSnapshot chain, Instant until) {}

    Chain(ChainMapper rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** {@return the chain, at most a minute old} */
    public ChainSnapshot now() {
        Kept current = kept;
        Instant now = clock.instant();
        if (current == null || !now.isBefore(current.until())) {
            current = new Kept(read(), now.plus(FRESH));
            kept = current;
            warnIfNobodyTakes(current.chain());
        }
        return current.chain();
    }

    /** Forgets what is kept and tells who listens: once the running transaction has ended, or at once without one. */
    public void changed() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            forget();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                // Also after a rollback: whoever read meanwhile may have kept what was not to be.
                forget();
            }
        });
    }

    /** Whoever asks next gets what the rows say then. */
    public void readAgain() {
        kept = null;
    }

    /** Has this run after each change that is committed, on the thread that made it. */
    void listen(Runnable hearer) {
        hearers.add(hearer);
    }

    /** {@return the chain as its rows are now} */
    ChainSnapshot fresh() {
        return read();
    }

    private void forget() {
        kept = null;
        hearers.forEach(Runnable::run);
    }

    /** Once, not each minute; again only after it was mended meanwhile. */
    private void warnIfNobodyTakes(ChainSnapshot chain) {
        boolean nobody = chain.district().isEmpty();
        if (warned.getAndSet(nobody) != nobody && nobody) {
            log.warn("nobody acts for the district: what residents report may find no holder and is not registered; "
                    + "import the groups and their staff first");
        }
    }

    private ChainSnapshot read() {
        return new ChainSnapshot(
                rows.groups(),
                rows.staff().stream()
                        .map(row -> new Owner(
                                row.id(),
                                new Person(row.appId(), row.personHash(), row.sealed()),
                                row.name(),
                                Role.valueOf(row.role()),
                                row.unit(),
                                row.deputy(),
                                row.awayUntil()))
                        .toList(),
                rows.closed());
    }
}
