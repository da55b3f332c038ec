package cn.lianxin.content.chat;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.Reply;
import cn.lianxin.config.contract.Typed;
import cn.lianxin.config.dispatch.MessageHandler;
import cn.lianxin.content.readership.Source;
import org.jspecify.annotations.Nullable;

/** Answers 看 and 搜, which write nothing; 通过 is not open yet, which people had rather hear than nothing. */
final class ContentChat implements MessageHandler {
    private final Reading reading;
    private final Replies replies;

    ContentChat(Reading reading, Replies replies) {
        this.reading = reading;
        this.replies = replies;
    }

    @Override
    public @Nullable Reply read(Inbound message) {
        return switch (message) {
            case Inbound.Text text -> answer(Typed.of(text.text()), Source.LOOK);
            case Inbound.Click click -> answer(Typed.of(click.eventKey()), Source.MENU);
            case Inbound _ -> null;
        };
    }

    @Override
    public Reply handle(Inbound message) {
        return Reply.silence();
    }

    private Reply answer(Typed typed, Source source) {
        // A word that the door of a newer release sends here is not open in this one.
        return switch (CommandParser.parse(typed).orElseGet(ChatCommand.NotBuilt::new)) {
            case ChatCommand.Look(int n) -> reading.look(n, source);
            case ChatCommand.Search(String words) -> reading.search(words, source);
            case ChatCommand.SearchForWhat() -> replies.say("search.what");
            case ChatCommand.NotBuilt() -> replies.say("notBuilt");
        };
    }
}
