package cn.lianxin.petition.lifecycle;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the resident was asked last: a question, or whether it is solved. Silence counts from its proven arrival only.
 *
 * @param version the petition's under which the message went out; its id says so
 * @param provenAt when it was known to have arrived; null while it is not
 * @param remindBy when a resident who is silent is reminded; null where that is done, or not yet counted
 */
public record Asked(
        int version, @Nullable Instant provenAt, @Nullable Instant remindBy) {
    /** How long silence to a resolution that has arrived leaves it open. */
    static final Duration SILENCE = Duration.ofDays(7);

    boolean proven() {
        return provenAt != null;
    }

    Asked reached(Instant at, @Nullable Instant reminder) {
        return new Asked(version, at, reminder);
    }

    Asked reminded() {
        return new Asked(version, provenAt, null);
    }
}
