package cn.lianxin.petition.chat;

import cn.lianxin.petition.handling.Outcome;
import cn.lianxin.petition.handling.Petitions;
import cn.lianxin.petition.intake.PetitionNumber;
import cn.lianxin.petition.lifecycle.Action;
import cn.lianxin.petition.lifecycle.Petition;
import cn.lianxin.petition.lifecycle.Refusal;
import cn.lianxin.petition.praise.Praises;

/** 附议 and 表扬: what residents say of others' matters, and of those who did well. */
final class NeighbourTalk {
    private final Petitions petitions;
    private final Praises praises;
    private final Replies replies;

    NeighbourTalk(Petitions petitions, Praises praises, Replies replies) {
        this.petitions = petitions;
        this.praises = praises;
        this.replies = replies;
    }

    /** Reopens nothing, and answers no question. */
    String praise(String text, Talker talker) {
        if (ResidentTalk.tooLong(text)) {
            return replies.say("tooLong");
        }
        return praises.say(talker.person(), text)
                .map(unit -> replies.say(
                        "praised", "unit", Replies.named(unit, talker.chain()), "text", Replies.excerpt(text)))
                .orElseGet(() -> replies.say("praised.nobody"));
    }

    /** Who may not is answered as if there were no such matter. */
    String support(MatterRef ref, Talker talker) {
        return switch (ref) {
            case MatterRef.ShortNumber(int n) -> replies.say("which.noShortNumber.resident", "n", Integer.toString(n));
            case MatterRef.PetitionRef(String typed) ->
                switch (PetitionNumber.parse(typed)) {
                    case PetitionNumber.Parsed.Valid(PetitionNumber number) -> support(number.toString(), talker);
                    default -> replies.say("which.mistyped", "no", Replies.excerpt(typed));
                };
        };
    }

    private String support(String number, Talker talker) {
        Reader reader = Reader.submitter(talker);
        return switch (petitions.apply(number, new Action.Support(), talker.resident())) {
            case Outcome.Done(Petition now) -> replies.done("supported", now, number, reader);
            case Outcome.Refused no
            when no.reason() != Refusal.NOT_YOURS -> replies.refused(no.reason(), no.petition(), number, reader);
            case Outcome.Refused _, Outcome.Unknown _ -> replies.say("which.unknown", "no", number);
        };
    }
}
