package cn.lianxin.petition.lifecycle;

import cn.lianxin.petition.lifecycle.PetitionEvent.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is asked and was agreed about the time a matter takes.
 *
 * @param request what waits for the level above; null where nothing does
 * @param extended the limit was extended, which can be done once
 * @param reviewAt 挂账: when a matter that cannot be solved now is looked at again; null where it is not put off
 */
public record Terms(
        @Nullable Request request,
        boolean extended,
        @Nullable Instant reviewAt) {
    /** Of a new matter. */
    public static final Terms NONE = new Terms(null, false, null);

    /** {@return whether it is put off} */
    public boolean shelved() {
        return reviewAt != null;
    }

    Terms asked(Request asked) {
        return new Terms(asked, extended, reviewAt);
    }

    Terms decided() {
        return new Terms(null, extended, reviewAt);
    }

    /** After an event that neither asks nor grants anything: who hands a matter on, or ends it, asks no more. */
    Terms after(PetitionEvent event) {
        return switch (event.kind()) {
            case EXTENDED -> new Terms(null, true, reviewAt);
            case SHELVED -> new Terms(null, extended, event.until());
            case REVIEW_DUE, TAKEN_UP -> new Terms(request, extended, null);
            case ESCALATED, TRANSFERRED, ASSIGNED_DOWN, TAKEN, REQUEST_REFUSED, HANDED_OVER, RECUSED -> decided();
            case RETURNED, CLIMBED, REOPENED, RESOLVED, NO_REPLY, CLOSED, REJECTED, WITHDRAWN ->
                new Terms(null, extended, null);
            default -> this;
        };
    }

    /** {@return what an event asks for; null where it asks for nothing} */
    static Request.@Nullable Kind asks(Kind kind) {
        return switch (kind) {
            case EXTENSION_ASKED -> Request.Kind.EXTENSION;
            case SHELVING_ASKED -> Request.Kind.SHELVING;
            default -> null;
        };
    }
}
