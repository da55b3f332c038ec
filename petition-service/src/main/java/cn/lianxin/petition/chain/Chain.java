package cn.lianxin.petition.chain;

import cn.lianxin.config.contract.Person;
import cn.lianxin.config.identity.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The chain as it is now.
 *
 * <p>Kept in memory and read again each minute, so that no message costs a query for it; a change on another instance
 * counts within that minute, one made here at once.
 */
public final class Chain {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final ChainMapper rows;
    private final InstantSource clock;
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
        }
        return current.chain();
    }

    /** Forgets what is kept, after a change. */
    public void changed() {
        kept = null;
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
                                row.unit()))
                        .toList());
    }
}
