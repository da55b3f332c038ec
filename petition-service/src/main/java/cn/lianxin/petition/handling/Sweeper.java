package cn.lianxin.petition.handling;

import cn.lianxin.config.store.DueRows;
import cn.lianxin.config.store.Schema;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/**
 * Looks after every limit: picks the petitions whose time is up, O(due) and never O(open), and lets the table decide
 * what follows. Each in a transaction of its own, so that one that fails holds up no other.
 */
public final class Sweeper {
    /** At once in one process; each takes a connection. */
    private static final int AT_ONCE = 8;

    private final Schema schema;
    private final PetitionMapper rows;
    private final Petitions petitions;
    private final InstantSource clock;

    Sweeper(Schema schema, PetitionMapper rows, Petitions petitions, InstantSource clock) {
        this.schema = schema;
        this.rows = rows;
        this.petitions = petitions;
        this.clock = clock;
    }

    DueRows.Job<String> job() {
        return new DueRows.Job<>("limits", AT_ONCE, this::pick, number -> number, number -> number, this::timeUp);
    }

    /** Looks once at all that is due now. */
    public void sweep() {
        Instant now = clock.instant();
        List<String> due;
        do {
            due = Objects.requireNonNull(
                    schema.transaction().execute(status -> pick(now, now.plus(DueRows.LEASE), AT_ONCE)));
            due.forEach(this::timeUp);
        } while (!due.isEmpty());
    }

    private List<String> pick(Instant now, Instant until, int limit) {
        List<String> due = rows.due(now, limit);
        if (!due.isEmpty()) {
            rows.moveAhead(due, until);
        }
        return due;
    }

    private void timeUp(String number) {
        schema.transaction().executeWithoutResult(status -> petitions.timeUp(number));
    }
}
