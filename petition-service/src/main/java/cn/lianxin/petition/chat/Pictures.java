package cn.lianxin.petition.chat;

import cn.lianxin.petition.attachment.ViewLinks;
import cn.lianxin.petition.chat.Matters.Which;
import cn.lianxin.petition.lifecycle.Action;
import cn.lianxin.petition.query.AttachmentQueries;
import cn.lianxin.petition.query.PetitionView;
import org.jspecify.annotations.Nullable;

/** 看图: who works on a matter gets a link to what came with it; writes nothing. */
final class Pictures {
    private final Matters matters;
    private final AttachmentQueries attachments;
    private final ViewLinks links;
    private final Replies replies;

    Pictures(Matters matters, AttachmentQueries attachments, ViewLinks links, Replies replies) {
        this.matters = matters;
        this.attachments = attachments;
        this.links = links;
        this.replies = replies;
    }

    String link(@Nullable MatterRef ref, Talker talker) {
        if (!talker.isStaff()) {
            return replies.say("noRight");
        }
        return switch (matters.inHand(ref, Action.Answer.class, Word.PICTURES, talker)) {
            case Which.Unclear(String reply) -> reply;
            case Which.Found(PetitionView matter) -> {
                int n = attachments.count(talker.viewer(), matter.number());
                yield n == 0
                        ? replies.say("pictures.none", "no", matter.number(), "subject", matter.subject())
                        : replies.say(
                                "pictures.link",
                                "no",
                                matter.number(),
                                "subject",
                                matter.subject(),
                                "n",
                                Integer.toString(n),
                                "link",
                                links.make(matter.number(), talker.person().hash()));
            }
        };
    }

    /** {@return the line that says that there is something to see, for whoever may; else nothing} */
    String hint(PetitionView matter, Talker talker) {
        int n = talker.isStaff() ? attachments.count(talker.viewer(), matter.number()) : 0;
        return n == 0 ? "" : replies.say("pictures.hint", "n", Integer.toString(n), "ref", Lists.ref(matter));
    }
}
