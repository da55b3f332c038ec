package cn.lianxin.petition.lifecycle;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened; the petition is the sum of them.
 *
 * @param to the state afterwards
 * @param detail whom or what it concerns: mostly a unit, for a judgement the rating, for a date an
 *     instant as ISO 8601 writes it
 * @param text what was said with it; may be erased later without breaking the chain of hashes
 */
public record PetitionEvent(
        Kind kind,
        Instant at,
        String actor,
        State to,
        @Nullable String detail,
        @Nullable String text) {
    /** 未能联系, as the detail of {@link Kind#CLOSED}: nobody could be asked, and it counts in no rate. */
    public static final String UNREACHED = "UNREACHED";

    /** The kinds of event, in the order in which they first can happen. */
    public enum Kind {
        SUBMITTED,
        SUPPLEMENTED,
        URGED,
        ACCEPTED,
        ANSWERED,
        /** Offered to the owner above; the giver stays responsible until it is taken. */
        ESCALATED,
        /** Offered to a department or to another part of the chain. */
        TRANSFERRED,
        /** Offered down the chain. */
        ASSIGNED_DOWN,
        /** The one it was offered to has taken it. */
        TAKEN,
        /** The giver has gone on himself; the offer is void. */
        OFFER_WITHDRAWN,
        /** Given back, to the unit named in the detail. */
        RETURNED,
        /** A unit is asked for its part. */
        HELP_ASKED,
        /** A unit that never answered owes its part. */
        HELP_OWED,
        /** A unit has given its part; the lead hears of it, not the resident. */
        HELPED,
        /** It is not waited for the units that owe their part; the text says why. */
        HELP_EXCUSED,
        /** The resident is asked. */
        ASKED,
        /** The handling clock runs again. */
        RESUMED,
        /** For staff only. */
        NOTED,
        /** The first answer is overdue: the unit named in the detail leads at once. */
        CLIMBED,
        /** Four fifths of the handling limit are gone. */
        WARNED,
        /** The handling limit has passed. */
        OVERDUE,
        /** The first answer is overdue and nobody is above: 督办. */
        NEVER_ANSWERED,
        /** The handling limit has passed by half again: 督办. */
        FAR_OVERDUE,
        /** 督办, by the district's desk; without a unit in the detail, by the rules on what comes back. */
        SUPERVISED,
        /** Nobody acts any more for whoever had it, or its place has become known: the unit named in the detail leads. */
        HANDED_OVER,
        /** Past those it may be about: the unit named in the detail leads. */
        RECUSED,
        /** Who told it to staff has come themselves and is its submitter from now on. */
        CLAIMED,
        /** Handlers no longer know where it comes from. */
        HIDDEN,
        /** It is about nobody who could hold it. */
        NOT_INVOLVED,
        /** Sorted under the category and urgency named in the detail. */
        RECLASSIFIED,
        /** It has the limit of hard matters. */
        MADE_COMPLEX,
        /** The level above is asked for more time, until the instant in the detail. */
        EXTENSION_ASKED,
        /** It has more time, until the instant in the detail. */
        EXTENDED,
        /** The level above is asked to put it off, until the instant in the detail. */
        SHELVING_ASKED,
        /** It is put off, until the instant in the detail; the handling clock stands still. */
        SHELVED,
        /** The level above does not agree. */
        REQUEST_REFUSED,
        /** What was put off is to be looked at again. */
        REVIEW_DUE,
        /** What was put off is gone on with. */
        TAKEN_UP,
        /** Somebody has put the name to it. */
        SUPPORTED,
        /** One of those has judged the resolution. */
        SUPPORTER_RATED,
        /** Handled under the petition in the detail, for which so many households wait. */
        MERGED,
        /** Handled by itself again. */
        SPLIT,
        /** The petition in the detail is handled under this one, for which so many more people wait. */
        TOOK_IN,
        /** The petition in the detail is not any more, and so many people wait no longer. */
        LET_GO,
        REJECTED,
        OBJECTED,
        WITHDRAWN,
        RESOLVED,
        RATED,
        CLOSED,
        REOPENED,
        /** What the resident was asked has arrived: silence counts from now. */
        REACHED,
        /** What the resident was asked will never arrive: somebody calls. */
        UNREACHED,
        /** Silent for three working days since the question arrived. */
        REMINDED,
        /** Silent for five: it ends without being solved. */
        NO_REPLY,
        /** The owner of the unit named in the detail has not seen that something waits for it: the deputy is told. */
        DEPUTED,
        /** The unit named in the detail has not seen that something waits for it: the district's desk calls. */
        UNSEEN
    }

    /** {@return the instant in the detail, of an event that is about time} */
    public Instant until() {
        return Instant.parse(Objects.requireNonNull(detail));
    }
}
