package cn.lianxin.petition.chat;

import cn.lianxin.petition.chat.Matters.Which;
import cn.lianxin.petition.lifecycle.Action;

/** 帮助 进度 待办 待联系 看图: answered without a lock or a row written. */
final class LookUps {
    private final Lists lists;
    private final Matters matters;
    private final Pictures pictures;
    private final Reporters reporters;
    private final Replies replies;

    LookUps(Lists lists, Matters matters, Pictures pictures, Reporters reporters, Replies replies) {
        this.lists = lists;
        this.matters = matters;
        this.pictures = pictures;
        this.reporters = reporters;
        this.replies = replies;
    }

    String answer(ChatCommand.LookUp asked, Talker talker) {
        return switch (asked) {
            case ChatCommand.Help _ ->
                HelpText.of(talker.owner().isPresent(), talker.isStaff(), talker.makesArticles());
            case ChatCommand.Progress(MatterRef ref) -> ref == null ? lists.mine(talker) : progress(ref, talker);
            case ChatCommand.Pictures(MatterRef ref) -> pictures.link(ref, talker);
            case ChatCommand.Todo _ -> talker.isStaff() ? lists.todo(talker) : replies.say("noRight");
            case ChatCommand.Calls _ -> lists.calls(talker);
        };
    }

    private String progress(MatterRef ref, Talker talker) {
        Which which = switch (ref) {
            case MatterRef.PetitionRef(String number) -> matters.byNumber(number, talker);
            case MatterRef.ShortNumber _ -> matters.inHand(ref, Action.Answer.class, Word.PROGRESS, talker);
        };
        return switch (which) {
            case Which.Found found ->
                replies.progress(found.petition(), talker)
                        + reporters.hint(found.petition(), talker)
                        + pictures.hint(found.petition(), talker);
            case Which.Unclear(String reply) -> reply;
        };
    }
}
