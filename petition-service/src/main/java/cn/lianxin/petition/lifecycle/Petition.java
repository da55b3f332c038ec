package cn.lianxin.petition.lifecycle;

import cn.lianxin.config.contract.Person;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One matter a resident has brought up, as it stands: the sum of its events.
 *
 * @param id the row's id
 * @param version counts its changes; every update names the one it has seen
 */
public record Petition(
        long id,
        int version,
        Matter matter,
        State state,
        Holding holding,
        Due due,
        Rounds rounds,
        Terms terms,
        Following following,
        @Nullable Merger merger) {

    /** {@return when the clock has to look at it next; null where it need not} */
    public @Nullable Instant wakeAt() {
        Asked asked = due.asked();
        return switch (state) {
            case SUBMITTED, ACCEPTED, IN_PROGRESS, REOPENED ->
                terms.shelved() ? terms.reviewAt() : Due.earlier(due.respondBy(), nextStage());
            case PENDING_RESIDENT -> Due.earlier(asked == null ? null : asked.remindBy(), due.answerBy());
            case RESOLVED -> silentUntil();
            case CLOSED, REJECTED, WITHDRAWN, MERGED -> null;
        };
    }

    private @Nullable Instant nextStage() {
        return switch (due.stage()) {
            case RUNNING -> due.warnAt();
            case WARNED -> due.handleBy();
            case LATE -> due.superviseAt();
            case SUPERVISED -> null;
        };
    }

    /** A resolution that has arrived waits a week; one that nobody knows of longer, and one nobody has claimed. */
    private Instant silentUntil() {
        Instant ended = Objects.requireNonNull(due.endedAt());
        Instant proven = due.asked() == null ? null : due.asked().provenAt();
        if (matter.unclaimed()) {
            return ended.plus(Due.UNCLAIMED);
        }
        return proven == null ? ended.plus(Due.UNRATED) : proven.plus(Asked.SILENCE);
    }

    /** The same petition under the id that its row got. */
    public Petition stored(long row) {
        return new Petition(row, version, matter, state, holding, due, rounds, terms, following, merger);
    }

    /** The same petition, brought up by this person, who was told of by staff so far. */
    public Petition claimedBy(Person person) {
        return new Petition(
                id, version, matter.claimedBy(person), state, holding, due, rounds, terms, following, merger);
    }

    /**
     * {@return this one under another's name: how a merged matter stands is how its master does; it names this one as its
     * master, unless both are of the same person}
     */
    public Petition as(Matter merged) {
        boolean own = matter.submitter().equals(merged.submitter());
        Merger master = own ? merger : new Merger(matter.number(), state);
        return new Petition(id, version, merged, state, holding, due, rounds, terms, following, master);
    }

    /** {@return whether this person speaks for it, and not as one of many who wait for it} */
    public boolean isOf(Person person) {
        boolean stands = merger == null || state == State.MERGED;
        return stands && matter.submitter().equals(person);
    }

    /** The petition after one step's events, with the next version. */
    Petition after(List<PetitionEvent> events, Ground ground) {
        Petition next = this;
        for (PetitionEvent event : events) {
            next = next.after(event, ground);
        }
        Due asking = events.stream().anyMatch(Petition::asks) ? next.due.asks(version + 1) : next.due;
        return new Petition(
                id,
                version + 1,
                next.matter,
                next.state,
                next.holding,
                asking,
                next.rounds,
                next.terms,
                next.following,
                next.merger);
    }

    /** {@return whether the message that tells of it wants an answer of the resident} */
    private static boolean asks(PetitionEvent event) {
        return switch (event.kind()) {
            case ASKED, RESOLVED, NO_REPLY -> true;
            case SUBMITTED, SUPPLEMENTED, URGED, ACCEPTED, ANSWERED, ESCALATED, TRANSFERRED, ASSIGNED_DOWN -> false;
            case TAKEN, OFFER_WITHDRAWN, RETURNED, HELP_ASKED, HELP_OWED, HELPED, HELP_EXCUSED, RESUMED -> false;
            case NOTED, CLIMBED, WARNED, OVERDUE, NEVER_ANSWERED, FAR_OVERDUE, SUPERVISED, REJECTED -> false;
            case OBJECTED, WITHDRAWN, RATED, CLOSED, REOPENED, REACHED, UNREACHED, REMINDED, DEPUTED, UNSEEN -> false;
            case RECUSED, HANDED_OVER, HIDDEN, CLAIMED, NOT_INVOLVED -> false;
            case RECLASSIFIED, MADE_COMPLEX, SUPPORTED, SUPPORTER_RATED, MERGED, SPLIT, TOOK_IN, LET_GO -> false;
            case EXTENSION_ASKED, EXTENDED, SHELVING_ASKED, SHELVED, REQUEST_REFUSED, REVIEW_DUE, TAKEN_UP -> false;
        };
    }

    private Petition after(PetitionEvent event, Ground ground) {
        return new Petition(
                id,
                version,
                sorted(event),
                event.to(),
                holding.after(event, ground),
                new Reckoning(this, event, ground).due(),
                rounds.after(event, state),
                agreed(event, ground),
                following.after(event),
                merged(event));
    }

    private @Nullable Merger merged(PetitionEvent event) {
        return switch (event.kind()) {
            case MERGED -> new Merger(Following.petition(event), state);
            case SPLIT, WITHDRAWN -> null;
            default -> merger;
        };
    }

    private Terms agreed(PetitionEvent event, Ground ground) {
        Request.Kind asked = Terms.asks(event.kind());
        if (asked == null) {
            return terms.after(event);
        }
        String decider = ground.above(holding.lead()).map(next -> next.code()).orElse(holding.lead());
        String reason = Objects.requireNonNullElse(event.text(), "");
        return terms.asked(new Request(asked, event.until(), reason, decider));
    }

    private Matter sorted(PetitionEvent event) {
        return switch (event.kind()) {
            case HIDDEN, RECUSED -> matter.hidden();
            case RECLASSIFIED, MADE_COMPLEX -> matter.sorted(Sorting.of(matter).after(event));
            default -> matter;
        };
    }
}
