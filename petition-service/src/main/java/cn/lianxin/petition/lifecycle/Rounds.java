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
