package cn.lianxin.petition.lifecycle;

import cn.lianxin.petition.chain.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether more time can be asked for, and whether what was asked can be decided. */
record Requests(Petition petition, Action action, Actor actor, Ground ground) {
    private static final Duration REVIEWED_WITHIN = Duration.ofDays(90);

    /** {@return what stands in the way of asking; null where nothing does} */
    @Nullable
    Refusal asking() {
        if (petition.terms().request() != null) {
            return Refusal.ASKED_ABOVE_ALREADY;
        }
        return switch (action) {
            case Action.Extend(Instant until, String _) -> extension(until);
            case Action.Shelve(Instant until, String _) -> shelving(until);
            default -> Refusal.NOT_NOW;
        };
    }

    private @Nullable Refusal extension(Instant until) {
        Due due = petition.due();
        if (petition.terms().extended()) {
            return Refusal.EXTENDED_ALREADY;
        }
        if (!ground.now().isBefore(due.handleBy())) {
            return Refusal.LIMIT_PASSED;
        }
        if (!until.isAfter(due.handleBy())) {
            return Refusal.DATE_TOO_EARLY;
        }
        Instant latest = ground.latest(due.handleBy(), petition.matter().urgency());
        return until.isAfter(latest) ? Refusal.DATE_TOO_LATE : null;
    }

    private @Nullable Refusal shelving(Instant until) {
        if (!until.isAfter(ground.now())) {
            return Refusal.DATE_PASSED;
        }
        return until.isAfter(ground.now().plus(REVIEWED_WITHIN)) ? Refusal.REVIEW_TOO_LATE : null;
    }

    /** {@return what stands in the way of deciding; null where nothing does} */
    @Nullable
    Refusal deciding() {
        return asked() == null ? Refusal.NOTHING_ASKED : null;
    }

    /** {@return the same for agreeing to that; {@code NOT_NOW} where something else was asked} */
    @Nullable
    Refusal agreeing(Request.Kind kind) {
        Request asked = asked();
        if (asked == null) {
            return Refusal.NOTHING_ASKED;
        }
        if (asked.kind() != kind) {
            return Refusal.NOT_NOW;
        }
        if (!asked.until().isAfter(ground.now())) {
            return Refusal.DATE_PASSED;
        }
        // The limit may have moved since: a resident was asked, or the matter turned out to be hard.
        boolean gains = kind != Request.Kind.EXTENSION
                || asked.until().isAfter(petition.due().handleBy());
        return Refusal.DATE_TOO_EARLY.unless(gains);
    }

    /** {@return what this actor has to decide; the district's desk decides where a unit has lost its owner} */
    private @Nullable Request asked() {
        Request request = petition.terms().request();
        boolean decides = request != null
                && actor instanceof Actor.Owner(String _, var _, var unit)
                && (unit.code().equals(request.decider()) || unit.level() == Level.DISTRICT);
        return decides ? request : null;
    }

    /** {@return the day that an event of this step is about} */
    String until() {
        return switch (action) {
            case Action.Extend(Instant until, String _) -> until.toString();
            case Action.Shelve(Instant until, String _) -> until.toString();
            default ->
                Objects.requireNonNull(petition.terms().request()).until().toString();
        };
    }

    /** {@return the lead's reason} */
    String reason() {
        Request request = petition.terms().request();
        return request == null ? action.text() : request.reason();
    }
}
