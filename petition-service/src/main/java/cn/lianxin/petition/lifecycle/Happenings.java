package cn.lianxin.petition.lifecycle;

import cn.lianxin.petition.lifecycle.PetitionEvent.Kind;
import cn.lianxin.petition.lifecycle.Transitions.Row;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the events that a row names. */
record Happenings(Conditions step, State to) {
    static List<PetitionEvent> of(Row row, Conditions step) {
        var made = new Happenings(step, row.to() == null ? step.petition().state() : row.to());
        return row.events().stream().flatMap(made::of).toList();
    }

    private Stream<PetitionEvent> of(Kind kind) {
        Action action = step.action();
        return switch (kind) {
            case SUBMITTED, URGED, WITHDRAWN, RESUMED, NOT_INVOLVED, HIDDEN, CLAIMED -> one(kind, null, null);
            case REACHED, UNREACHED, REMINDED, NO_REPLY -> one(kind, null, null);
            case DEPUTED, UNSEEN -> one(kind, action instanceof Action.Unseen unseen ? unseen.unit() : null, null);
            case CLOSED -> one(kind, unreached() ? PetitionEvent.UNREACHED : null, null);
            case WARNED, OVERDUE, NEVER_ANSWERED, FAR_OVERDUE -> one(kind, null, null);
            case ACCEPTED, TAKEN -> one(kind, unit(), null);
            case OFFER_WITHDRAWN -> one(kind, step.petition().holding().offered(), null);
            case SUPPLEMENTED, ANSWERED, REJECTED -> one(kind, unit(), action.text());
            case HELP_EXCUSED -> one(kind, unit(), excuse());
            case RESOLVED -> one(kind, unit(), result());
            case SUPERVISED -> supervised();
            case HELPED, ASKED, NOTED, OBJECTED -> one(kind, unit(), action.text());
            case ESCALATED -> one(kind, step.nextHolder().above(), action.text());
            case TRANSFERRED, ASSIGNED_DOWN, HELP_ASKED ->
                step.handingOn().targets().stream().flatMap(unit -> one(kind, unit, action.text()));
            case RECLASSIFIED -> one(kind, step.sorting().toString(), null);
            case MADE_COMPLEX -> one(kind, unit(), null);
            case EXTENSION_ASKED, SHELVING_ASKED -> one(kind, step.requests().until(), action.text());
            case EXTENDED, SHELVED ->
                one(kind, step.requests().until(), step.requests().reason());
            case REQUEST_REFUSED -> one(kind, unit(), action.text());
            case REVIEW_DUE -> one(kind, null, null);
            case TAKEN_UP -> one(kind, unit(), null);
            case SUPPORTED, SPLIT -> one(kind, null, null);
            case MERGED, TOOK_IN, LET_GO -> one(kind, merged(), null);
            // A judgement by itself changes nothing; what follows from it comes in the state that it came in.
            case SUPPORTER_RATED ->
                new Happenings(step, step.petition().state()).one(kind, rating().name(), action.text());
            case RETURNED -> one(kind, step.nextHolder().returnsTo(), action.text());
            case CLIMBED -> one(kind, step.nextHolder().climbsTo(), null);
            case RECUSED -> one(kind, step.nextHolder().recusedTo(), null);
            case HANDED_OVER -> one(kind, step.nextHolder().handedOverTo(), null);
            case HELP_OWED -> one(kind, step.nextHolder().silent(), null);
            case RATED ->
                one(kind, action instanceof Action.Rate rate ? rate.rating().name() : null, action.text());
            case REOPENED -> one(kind, step.nextHolder().reopenedAt(), action.text());
        };
    }

    /** Said by the district; or by the rules, and then by no unit and in no words. */
    private Stream<PetitionEvent> supervised() {
        if (step.action() instanceof Action.Supervise said) {
            return one(Kind.SUPERVISED, unit(), said.text());
        }
        return step.nextHolder().supervised() ? one(Kind.SUPERVISED, null, null) : Stream.of();
    }

    /** What the resident is told; words that excuse nobody are part of it. */
    private String result() {
        boolean excused = step.petition().holding().open().findAny().isPresent();
        return excused && step.action() instanceof Action.Resolve(String result, String _)
                ? result
                : step.action().text();
    }

    private String excuse() {
        return step.action() instanceof Action.Resolve(String _, String excuse) ? excuse : "";
    }

    private Rating rating() {
        return step.action() instanceof Action.Rate(Rating rating, String _) ? rating : Rating.DISSATISFIED;
    }

    private String merged() {
        return switch (step.action()) {
            case Action.TakeIn(String merged, int people) -> merged + ' ' + people;
            case Action.LetGo(String merged, int people) -> merged + ' ' + people;
            default -> {
                Other master = step.ground().other().orElseThrow();
                int households = master.petition().following().households() + master.joining();
                yield master.petition().matter().number() + ' ' + households;
            }
        };
    }

    /** It ends without anybody who could be asked. */
    private boolean unreached() {
        Petition petition = step.petition();
        return step.actor() instanceof Actor.Sweep
                && (petition.matter().unclaimed() || !petition.due().proven());
    }

    private @Nullable String unit() {
        return step.actor() instanceof Actor.Owner owner ? owner.unit().code() : null;
    }

    private Stream<PetitionEvent> one(Kind kind, @Nullable String detail, @Nullable String text) {
        return Stream.of(new PetitionEvent(
                kind,
                step.ground().now(),
                step.actor().id(),
                to,
                detail,
                text == null || text.isEmpty() ? null : text));
    }
}
