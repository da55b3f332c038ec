package cn.lianxin.petition.lifecycle;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By when.
 *
 * @param respondBy when the resident must have had a first answer; null once there was one
 * @param handleBy when it is to be solved
 * @param warnAt when whoever holds it is warned, before {@code handleBy}
 * @param superviseAt when it is late by half of the limit again, in the limit's own kind of time
 * @param endedAt when it was resolved, closed or otherwise ended; null while it is open
 * @param pausedAt since when the resident is asked and the handling clock stands still; null while it runs
 * @param answerBy when the resident should have answered; afterwards somebody calls
 * @param giverBy when the giver's first answer was due, for the case that the offer comes back
 * @param stage how far the handling limit has run
 * @param asked what the resident is to answer or to judge; null where that is nothing
 * @param pauses how long the handling clock stood still since it began
 */
public record Due(
        @Nullable Instant respondBy,
        Instant handleBy,
        Instant warnAt,
        Instant superviseAt,
        @Nullable Instant endedAt,
        @Nullable Instant pausedAt,
        @Nullable Instant answerBy,
        @Nullable Instant giverBy,
        Stage stage,
        @Nullable Asked asked,
        Pauses pauses) {
    /** How long a resolution waits for a judgement that nobody can be proved to have been asked for. */
    static final Duration UNRATED = Duration.ofDays(15);

    /** How long one waits that nobody has claimed: there is nobody to ask but on the phone. */
    static final Duration UNCLAIMED = Duration.ofDays(7);

    /** With its limit as a whole. */
    public Due(
            @Nullable Instant respondBy,
            Handling limit,
            @Nullable Instant endedAt,
            @Nullable Instant pausedAt,
            @Nullable Instant answerBy,
            @Nullable Instant giverBy,
            Stage stage,
            @Nullable Asked asked,
            Pauses pauses) {
        this(
                respondBy,
                limit.by(),
                limit.warnAt(),
                limit.superviseAt(),
                endedAt,
                pausedAt,
                answerBy,
                giverBy,
                stage,
                asked,
                pauses);
    }

    /** Of a clock that starts. */
    public static Due of(Instant respondBy, Handling limit) {
        return new Due(respondBy, limit, null, null, null, null, Stage.RUNNING, null, Pauses.NONE);
    }

    /** {@return the earlier of two limits; the other where one is not set} */
    static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    boolean responseOverdue(Instant now) {
        return respondBy != null && !now.isBefore(respondBy);
    }

    Due responded() {
        return new Due(null, limit(), endedAt, pausedAt, answerBy, null, stage, asked, pauses);
    }

    Due respondBy(@Nullable Instant at) {
        return new Due(at, limit(), endedAt, pausedAt, answerBy, null, stage, asked, pauses);
    }

    /** Passed on: the receiver's time counts, the giver's is kept. */
    Due offered(Instant at) {
        return new Due(at, limit(), endedAt, pausedAt, answerBy, respondBy, stage, asked, pauses);
    }

    Due ended(Instant at) {
        return new Due(null, limit(), at, null, null, null, stage, null, pauses);
    }

    Due paused(Instant at, Instant answer) {
        return new Due(null, limit(), endedAt, at, answer, null, stage, null, pauses);
    }

    Due resumed(Handling limit, Pauses pause) {
        return new Due(null, limit, endedAt, null, null, null, stage, null, pauses.plus(pause));
    }

    /** {@return by when it is to be solved, with what comes before and after} */
    public Handling limit() {
        return new Handling(handleBy, warnAt, superviseAt);
    }

    /** Another limit: what was told of the old one holds only as far as the new one has run. */
    Due moved(Handling limit, Instant now) {
        Stage reached = stage;
        if (now.isBefore(limit.warnAt())) {
            reached = Stage.RUNNING;
        } else if (now.isBefore(limit.by()) && stage != Stage.RUNNING) {
            reached = Stage.WARNED;
        }
        return new Due(respondBy, limit, endedAt, pausedAt, answerBy, giverBy, reached, asked, pauses);
    }

    Due at(Stage reached) {
        return new Due(respondBy, limit(), endedAt, pausedAt, answerBy, giverBy, reached, asked, pauses);
    }

    /** The resident is asked something with the message that goes out under this version. */
    Due asks(int version) {
        return with(answerBy, new Asked(version, null, null));
    }

    /** It has arrived, and the time for an answer counts from now. */
    Due reached(Instant at, @Nullable Instant remind, @Nullable Instant answer) {
        return with(answer, asked == null ? null : asked.reached(at, remind));
    }

    Due reminded() {
        return with(answerBy, asked == null ? null : asked.reminded());
    }

    /** {@return whether what the resident was asked is known to have arrived} */
    boolean proven() {
        return asked != null && asked.proven();
    }

    private Due with(@Nullable Instant answer, @Nullable Asked now) {
        return new Due(respondBy, limit(), endedAt, pausedAt, answer, giverBy, stage, now, pauses);
    }
}
