package cn.lianxin.petition.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened; the petition is the sum of them.
 *
 * @param to the state afterwards
 * @param detail whom or what it concerns: the unit that was offered it, took it, resolved it or got it back; for
 *     {@link Kind#RATED} the rating
 * @param text what was said with it; may be erased later without breaking the chain of hashes
 */
public record PetitionEvent(
        Kind kind,
        Instant at,
        String actor,
        State to,
        @Nullable String detail,
        @Nullable String text) {
    /** The kinds of event, in the order in which they first can happen. */
    public enum Kind {
        SUBMITTED,
        SUPPLEMENTED,
        ACCEPTED,
        ANSWERED,
        /** Offered to the owner above; the giver stays responsible until it is taken. */
        ESCALATED,
        /** The one it was offered to has taken it. */
        TAKEN,
        /** The giver has gone on himself; the offer is void. */
        OFFER_WITHDRAWN,
        RESOLVED,
        RATED,
        CLOSED,
        REOPENED
    }
}
