package cn.lianxin.petition.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often it went to and fro.
 *
 * @param reopenings of any kind
 * @param afterClosing those of them that came after it was closed; two at most
 * @param rating the resident's last judgement
 * @param returns how often a unit gave it back; the second goes to the level above, a third is refused
 * @param questions how often the resident was asked; two at most, or asking would hide lateness
 * @param objections against 不予受理; one
 * @param urgedAt when the resident urged last
 */
public record Rounds(
        int reopenings,
        int afterClosing,
        @Nullable Rating rating,
        int returns,
        int questions,
        int objections,
        @Nullable Instant urgedAt) {
    /** Nothing of the kind yet. */
    public static Rounds none() {
        return new Rounds(0, 0, null, 0, 0, 0, null);
    }

    /** After an event that came in this state. */
    Rounds after(PetitionEvent event, State state) {
        return switch (event.kind()) {
            case RATED -> rated(Rating.valueOf(String.valueOf(event.detail())));
            case REOPENED -> reopened(state);
            case RETURNED -> returned();
            case ASKED -> asked();
            case OBJECTED -> objected();
            case URGED -> urged(event.at());
            case SUBMITTED, SUPPLEMENTED, ACCEPTED, ANSWERED, ESCALATED, TRANSFERRED, ASSIGNED_DOWN, TAKEN -> this;
            case OFFER_WITHDRAWN,
                    HELP_ASKED,
                    HELP_OWED,
                    HELP_EXCUSED,
                    HELPED,
                    RESUMED,
                    NOTED,
                    CLIMBED,
                    WARNED,
                    OVERDUE -> this;
            case RECUSED, NOT_INVOLVED, HIDDEN, CLAIMED, HANDED_OVER -> this;
            case NEVER_ANSWERED, FAR_OVERDUE, SUPERVISED, REJECTED, WITHDRAWN, RESOLVED, CLOSED -> this;
            case REACHED, UNREACHED, REMINDED, NO_REPLY, DEPUTED, UNSEEN -> this;
            case RECLASSIFIED, MADE_COMPLEX -> this;
            case EXTENSION_ASKED, EXTENDED, SHELVING_ASKED, SHELVED, REQUEST_REFUSED, REVIEW_DUE, TAKEN_UP -> this;
            case SUPPORTED, SUPPORTER_RATED, MERGED, SPLIT, TOOK_IN, LET_GO -> this;
        };
    }

    Rounds rated(Rating given) {
        return new Rounds(reopenings, afterClosing, given, returns, questions, objections, urgedAt);
    }

    Rounds reopened(State from) {
        int closed = from == State.CLOSED ? afterClosing + 1 : afterClosing;
        return new Rounds(reopenings + 1, closed, rating, returns, questions, objections, urgedAt);
    }

    Rounds returned() {
        return new Rounds(reopenings, afterClosing, rating, returns + 1, questions, objections, urgedAt);
    }

    Rounds asked() {
        return new Rounds(reopenings, afterClosing, rating, returns, questions + 1, objections, urgedAt);
    }

    Rounds objected() {
        return new Rounds(reopenings, afterClosing, rating, returns, questions, objections + 1, urgedAt);
    }

    Rounds urged(Instant at) {
        return new Rounds(reopenings, afterClosing, rating, returns, questions, objections, at);
    }
}
