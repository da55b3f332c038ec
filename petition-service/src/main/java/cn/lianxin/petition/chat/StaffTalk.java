package cn.lianxin.petition.chat;

import cn.lianxin.petition.chat.Matters.Which;
import cn.lianxin.petition.handling.Outcome;
import cn.lianxin.petition.handling.Petitions;
import cn.lianxin.petition.lifecycle.Action;
import cn.lianxin.petition.lifecycle.Actor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What owners do by chat. */
final class StaffTalk {
    /** What is longer does not reach a phone whole: a text message carries 2047 bytes. */
    private static final int LONGEST = 500;

    private final Petitions petitions;
    private final Matters matters;
    private final Replies replies;

    StaffTalk(Petitions petitions, Matters matters, Replies replies) {
        this.petitions = petitions;
        this.matters = matters;
        this.replies = replies;
    }

    /**
     * Does what an owner asks.
     *
     * @param doneKey the wording of its success
     */
    String act(@Nullable MatterRef ref, Action action, Word word, String doneKey, Talker talker) {
        Optional<Actor> owner = talker.owner();
        if (owner.isEmpty()) {
            return replies.say(talker.isStaff() ? "noGroup" : "noRight");
        }
        if (action.text().codePointCount(0, action.text().length()) > LONGEST) {
            return replies.say("tooLong.staff");
        }
        return switch (matters.inHand(ref, action.getClass(), word, talker)) {
            case Which.Unclear(String reply) -> reply;
            case Which.Found found -> {
                String typed = Lists.ref(found.petition());
                yield switch (petitions.apply(found.petition().number(), action, owner.get())) {
                    case Outcome.Done done -> replies.done(doneKey, done.petition(), typed, Reader.staff(talker));
                    case Outcome.Refused no -> replies.refused(no.reason(), no.petition(), typed, Reader.staff(talker));
                    case Outcome.Unknown _ ->
                        replies.say("which.unknown", "no", found.petition().number());
                };
            }
        };
    }
}
