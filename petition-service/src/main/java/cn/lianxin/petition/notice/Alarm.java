package cn.lianxin.petition.notice;

import cn.lianxin.config.contract.Outbound.Urgency;
import cn.lianxin.petition.lifecycle.Petition;
import cn.lianxin.petition.lifecycle.PetitionEvent.Kind;

/** How soon those who serve have to see what is told of an event. */
final class Alarm {
    private Alarm() {}

    /** What is dangerous or can't wait a night rings at any hour; of the rest what is new, late or urgent, by day. */
    static Urgency of(Kind kind, Petition petition) {
        if (petition.matter().urgency().aroundTheClock() && rings(kind)) {
            return Urgency.ALWAYS;
        }
        return rings(kind) ? Urgency.SOON : Urgency.DIGEST;
    }

    private static boolean rings(Kind kind) {
        return switch (kind) {
            case SUBMITTED, SUPPLEMENTED, URGED, ESCALATED, TRANSFERRED, ASSIGNED_DOWN, RETURNED, HELP_ASKED -> true;
            case HELP_OWED, CLIMBED, WARNED, OVERDUE, NEVER_ANSWERED, FAR_OVERDUE, SUPERVISED, REOPENED -> true;
            case HANDED_OVER, RECUSED -> true;
            case RESUMED, UNREACHED, OBJECTED -> true;
            // Who need not go on should not work in vain until the digest.
            case OFFER_WITHDRAWN, WITHDRAWN -> true;
            case DEPUTED, UNSEEN -> true;
            case ACCEPTED, ANSWERED, TAKEN, HELPED, HELP_EXCUSED, ASKED, NOTED, REJECTED -> false;
            case RESOLVED, RATED, CLOSED, REACHED, REMINDED, NO_REPLY -> false;
            case CLAIMED, HIDDEN, NOT_INVOLVED -> false;
            // Somebody waits for an answer, or a date has come.
            case EXTENSION_ASKED, SHELVING_ASKED, REQUEST_REFUSED, REVIEW_DUE -> true;
            case MERGED, SPLIT -> true;
            // Staff hear of it where it has become dangerous.
            case RECLASSIFIED -> true;
            case MADE_COMPLEX, EXTENDED, SHELVED, TAKEN_UP -> false;
            case SUPPORTED, SUPPORTER_RATED, TOOK_IN, LET_GO -> false;
        };
    }
}
