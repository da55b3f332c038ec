package cn.lianxin.petition.lifecycle;

import org.jspecify.annotations.Nullable;

/**
 * How often it came back.
 *
 * @param reopenings of any kind
 * @param afterClosing those of them that came after it was closed; two at most
 * @param rating the resident's last judgement
 */
public record Rounds(
        int reopenings, int afterClosing, @Nullable Rating rating) {
    /** Nothing of the kind yet. */
    public static Rounds none() {
        return new Rounds(0, 0, null);
    }

    Rounds rated(Rating given) {
        return new Rounds(reopenings, afterClosing, given);
    }

    Rounds reopened(State from) {
        return new Rounds(reopenings + 1, from == State.CLOSED ? afterClosing + 1 : afterClosing, rating);
    }
}
