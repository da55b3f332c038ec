package cn.lianxin.content.chat;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.contract.Reply;
import cn.lianxin.config.contract.Typed;
import cn.lianxin.config.dispatch.MessageHandler;
import cn.lianxin.content.push.PushEvents;
import cn.lianxin.content.readership.Source;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers what people ask for to read, and lets articles pass; the latter alone writes. */
final class ContentChat implements MessageHandler {
    private final Reading reading;
    private final ReviewTalk reviews;
    private final OfficeTalk office;
    private final PushEvents pushes;
    private final Replies replies;

    ContentChat(Reading reading, ReviewTalk reviews, OfficeTalk office, PushEvents pushes, Replies replies) {
        this.reading = reading;
        this.reviews = reviews;
        this.office = office;
        this.pushes = pushes;
        this.replies = replies;
    }

    @Override
    public @Nullable Reply read(Inbound message) {
        return typed(message)
                .map(typed -> answer(typed, message.person(), source(message)))
                .orElse(null);
    }

    @Override
    public Reply handle(Inbound message) {
        switch (message) {
            case Inbound.MassFinished event -> pushes.finished(event);
            case Inbound.PublishFinished event -> pushes.finished(event);
            case Inbound _ -> {}
        }
        return typed(message)
                .flatMap(CommandParser::parse)
                .map(command -> act(command, message.person()))
                .orElseGet(Reply::silence);
    }

    private static Optional<Typed> typed(Inbound message) {
        return switch (message) {
            case Inbound.Text text -> Optional.of(Typed.of(text.text()));
            case Inbound.Click click -> Optional.of(Typed.of(click.eventKey()));
            case Inbound _ -> Optional.empty();
        };
    }

    /** What the menu shows is read by others than what is typed. */
    private static Source source(Inbound message) {
        return message instanceof Inbound.Click ? Source.MENU : Source.LOOK;
    }

    private @Nullable Reply answer(Typed typed, Person person, Source source) {
        // A word that the door of a newer release sends here is not open in this one.
        return switch (CommandParser.parse(typed).orElseGet(ChatCommand.NotBuilt::new)) {
            case ChatCommand.Look(int n) -> reading.look(n, source);
            case ChatCommand.Search(String words) -> reading.search(words, source);
            case ChatCommand.SearchForWhat() -> replies.say("search.what");
            case ChatCommand.Waiting() -> reviews.waiting(person);
            case ChatCommand.SentToday() -> office.sentToday(person);
            case ChatCommand.ReadYesterday() -> office.readYesterday(person);
            case ChatCommand.NotBuilt() -> replies.say("notBuilt");
            case ChatCommand.Pass _, ChatCommand.PassTheOne _ -> null;
        };
    }

    private Reply act(ChatCommand command, Person person) {
        return switch (command) {
            case ChatCommand.Pass(long article) -> reviews.pass(article, person);
            case ChatCommand.PassTheOne() -> reviews.passTheOne(person);
            case ChatCommand.Look _,
                    ChatCommand.Search _,
                    ChatCommand.SearchForWhat _,
                    ChatCommand.Waiting _,
                    ChatCommand.SentToday _,
                    ChatCommand.ReadYesterday _,
                    ChatCommand.NotBuilt _ -> Reply.silence();
        };
    }
}
