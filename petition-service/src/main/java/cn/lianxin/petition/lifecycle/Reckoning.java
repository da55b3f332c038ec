package cn.lianxin.petition.lifecycle;

import cn.lianxin.petition.deadline.Urgency;
import java.time.Instant;
import java.util.Objects;

/** What an event does to the limits of a petition: whose first answer is due now, and when it is to be solved. */
record Reckoning(Petition petition, PetitionEvent event, Ground ground) {
    /** {@return the limits after the event} */
    Due due() {
        Due due = petition.due();
        String unit = Objects.requireNonNullElse(event.detail(), lead());
        return switch (event.kind()) {
            case SUBMITTED,
                    SUPPLEMENTED,
                    URGED,
                    RATED,
                    HELP_ASKED,
                    HELP_OWED,
                    HELP_EXCUSED,
                    HELPED,
                    NOTED,
                    OBJECTED,
                    NOT_INVOLVED,
                    HIDDEN,
                    CLAIMED,
                    SUPPORTED,
                    SUPPORTER_RATED,
                    MERGED,
                    SPLIT,
                    TOOK_IN,
                    LET_GO,
                    EXTENSION_ASKED,
                    SHELVING_ASKED,
                    REQUEST_REFUSED,
                    SUPERVISED,
                    UNREACHED,
                    DEPUTED,
                    UNSEEN -> due;
            case RECUSED -> recused(unit);
            case HANDED_OVER -> handedOver(unit);
            case ACCEPTED, ANSWERED, TAKEN, OFFER_WITHDRAWN -> due.responded();
            case ESCALATED, TRANSFERRED, ASSIGNED_DOWN -> due.offered(ground.respondBy(unit, urgency()));
            case RETURNED -> back(unit);
            case CLIMBED -> due.respondBy(ground.respondBy(unit, urgency()));
            case ASKED -> due.paused(event.at(), ground.answerBy());
            case EXTENDED -> due.moved(ground.extended(due.limit(), event.until(), urgency()), ground.now());
            case SHELVED -> due.paused(event.at(), event.until());
            case RESUMED, REVIEW_DUE, TAKEN_UP -> resumed();
            case RECLASSIFIED, MADE_COMPLEX -> limited();
            case WARNED -> due.at(Stage.WARNED);
            case OVERDUE -> due.at(Stage.LATE);
            case NEVER_ANSWERED -> due.respondBy(null);
            case FAR_OVERDUE -> due.at(Stage.SUPERVISED);
            case RESOLVED, CLOSED, REJECTED, WITHDRAWN, NO_REPLY -> due.ended(event.at());
            case REACHED ->
                petition.state() == State.PENDING_RESIDENT
                        ? due.reached(event.at(), ground.remindBy(), ground.answerBy())
                        : due.reached(event.at(), null, null);
            case REMINDED -> due.reminded();
            case REOPENED -> ground.reopened();
        };
    }

    /** While the clock stands still nobody's time runs; a giver whose receiver is gone has his own again. */
    private Due handedOver(String unit) {
        if (petition.state() == State.PENDING_RESIDENT || petition.terms().shelved()) {
            return petition.due();
        }
        return back(unit);
    }

    /** With who gave it, the time that was left counts again; with anybody else a new one. */
    private Due back(String unit) {
        Due due = petition.due();
        return due.respondBy(unit.equals(lead()) ? ground.returned(due.giverBy()) : ground.respondBy(unit, urgency()));
    }

    /**
     * Who leads now has its own time; where the lead stays and an offer falls, it is as if it had come back. What is
     * put off stays so.
     */
    private Due recused(String unit) {
        Due due = petition.due();
        if (petition.terms().shelved()) {
            return due;
        }
        if (!unit.equals(lead())) {
            return due.respondBy(ground.respondBy(unit, urgency()));
        }
        return ground.recusal().covers(petition.holding().offered())
                ? due.respondBy(ground.returned(due.giverBy()))
                : due;
    }

    /** A changed urgency changes the first limits only: what came back has one for all, and what was agreed stands. */
    private Due limited() {
        Due due = petition.due();
        Urgency urgency = Sorting.of(petition.matter()).after(event).urgency();
        if (urgency == urgency() || petition.rounds().reopenings() > 0) {
            return due;
        }
        Handling limit = ground.handling(petition.matter().createdAt(), urgency, due.pauses());
        if (petition.terms().extended() && limit.by().isBefore(due.handleBy())) {
            return due;
        }
        Due moved = due.moved(limit, ground.now());
        Instant first = moved.respondBy();
        String silent = Objects.requireNonNullElse(petition.holding().offered(), lead());
        return first != null && urgency.aroundTheClock()
                ? moved.respondBy(Due.earlier(first, ground.respondBy(silent, urgency)))
                : moved;
    }

    private Due resumed() {
        Due due = petition.due();
        Instant since = Objects.requireNonNull(due.pausedAt());
        return due.resumed(ground.resumed(due.limit(), since, urgency()), ground.pause(since));
    }

    private String lead() {
        return petition.holding().lead();
    }

    private Urgency urgency() {
        return petition.matter().urgency();
    }
}
