package cn.lianxin.petition.chat;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.contract.Reply;
import cn.lianxin.config.contract.Typed;
import cn.lianxin.config.dispatch.MessageHandler;
import cn.lianxin.config.identity.ListedGroup;
import cn.lianxin.petition.attachment.Attachment;
import cn.lianxin.petition.chain.Chain;
import org.jspecify.annotations.Nullable;

/** Takes what people say to the account and answers it: the leaf where chat becomes actions. */
final class PetitionChat implements MessageHandler {
    private final Chain chain;
    private final Talks talks;
    private final ResidentTalk residents;
    private final NeighbourTalk neighbours;
    private final FreeTalk free;
    private final Choices choices;
    private final StaffTalk staff;
    private final Belongings belongings;
    private final OnBehalfTalk onBehalf;
    private final Places places;
    private final MediaTalk media;
    private final LoginTalk logins;
    private final LookUps lookUps;
    private final Replies replies;
    private final Fates fates;

    PetitionChat(
            Chain chain,
            Talks talks,
            ResidentTalk residents,
            NeighbourTalk neighbours,
            FreeTalk free,
            Choices choices,
            StaffTalk staff,
            Belongings belongings,
            OnBehalfTalk onBehalf,
            Places places,
            MediaTalk media,
            LoginTalk logins,
            LookUps lookUps,
            Replies replies,
            Fates fates) {
        this.chain = chain;
        this.talks = talks;
        this.residents = residents;
        this.neighbours = neighbours;
        this.free = free;
        this.choices = choices;
        this.staff = staff;
        this.belongings = belongings;
        this.onBehalf = onBehalf;
        this.places = places;
        this.media = media;
        this.logins = logins;
        this.lookUps = lookUps;
        this.replies = replies;
        this.fates = fates;
    }

    /** 帮助 进度 待办 看图 depend on no open question and write nothing. */
    @Override
    public @Nullable Reply read(Inbound message) {
        String words = switch (message) {
            case Inbound.Text text -> text.text();
            case Inbound.Click click -> click.eventKey();
            case Inbound _ -> null;
        };
        if (words == null) {
            return null;
        }
        Talker talker = Talker.of(message.person(), chain.now());
        return CommandParser.parse(Typed.of(words), false, talker.isStaff()) instanceof ChatCommand.LookUp asked
                ? Reply.text(lookUps.answer(asked, talker))
                : null;
    }

    @Override
    public Reply handle(Inbound message) {
        return switch (message) {
            case Inbound.Text text -> Reply.text(converse(text, Typed.of(text.text())));
            case Inbound.Subscribe arrival -> arrival(arrival.person(), arrival.scene());
            case Inbound.Scan scan -> arrival(scan.person(), scan.scene());
            case Inbound.Image _, Inbound.Voice _, Inbound.Location _ -> Reply.text(received(message));
            case Inbound.Video _, Inbound.Link _ -> Reply.text(replies.say("notTaken"));
            // A menu item's key is the word that could be typed instead.
            case Inbound.Click click -> Reply.text(converse(click, Typed.of(click.eventKey())));
            case Inbound.Delivery told -> {
                fates.hear(told, chain.now());
                yield Reply.silence();
            }
            case Inbound.Event _ -> Reply.silence();
        };
    }

    /** Who comes by a group's QR code lives there; any other code only brings them here. */
    private Reply arrival(Person person, @Nullable String scene) {
        if (scene == null || !scene.startsWith(ListedGroup.SCENE)) {
            fates.wrote(person, chain.now());
            return Reply.text(replies.say("welcome"));
        }
        String code = scene.substring(ListedGroup.SCENE.length());
        return Reply.text(talks.turn(person, null, (talker, talk) -> places.join(code, talker, talk)));
    }

    private String received(Inbound message) {
        Person person = message.person();
        return switch (media.read(message)) {
            case MediaTalk.Heard.Nothing(String key) -> replies.say(key);
            case MediaTalk.Heard.Words(String text) ->
                talks.turn(person, null, (talker, talk) -> free.hear(text, talker, talk));
            case MediaTalk.Heard.Thing(String words, Attachment thing) ->
                talks.turn(person, thing, (talker, talk) -> free.receive(words, talker, talk));
        };
    }

    /** The words stay where they are; the desk hears that there are some. */
    @Override
    public void givenUp(Inbound message) {
        fates.deadLetter(message, chain.now());
    }

    private String converse(Inbound message, Typed typed) {
        return talks.turn(
                message.person(),
                null,
                (talker, talk) -> logins.answer(typed, talker, message.key())
                        .map(reply -> stays(reply, talk))
                        .orElseGet(() -> turn(
                                CommandParser.parse(typed, talk.question() != null, talker.isStaff()),
                                message.key(),
                                talker,
                                talk)));
    }

    private Turn turn(ChatCommand command, MessageKey message, Talker talker, Conversation talk) {
        return switch (command) {
            case ChatCommand.Report(String text) -> residents.report(text, talker, talk);
            case ChatCommand.FreeText(String text)
            when OnBehalfTalk.asks(talk) && !SmallTalk.isNeverMind(text) -> onBehalf.answer(text, talk);
            case ChatCommand.OnBehalf(String text) -> onBehalf.begin(text, talker, talk);
            case ChatCommand.FreeText(String text) -> free.hear(text, talker, talk);
            case ChatCommand.Choice choice -> choices.choose(choice, talker, talk);
            case ChatCommand.Support(MatterRef ref) -> stays(neighbours.support(ref, talker), talk);
            case ChatCommand.Praise(String text) -> stays(neighbours.praise(text, talker), talk);
            case ChatCommand.OwnAct act -> residents.act(act, talker, talk);
            case ChatCommand.StaffAct act -> stays(staff.act(act, talker), talk);
            case ChatCommand.Belonging act -> belongings.act(act, talker, talk);
            case ChatCommand.LookUp asked -> stays(lookUps.answer(asked, talker), talk);
            case ChatCommand.Login(String code) -> stays(logins.ask(code, talker.person(), message), talk);
            case ChatCommand.Logout _ ->
                stays(talker.isStaff() ? logins.leave(talker.person()) : replies.say("noRight"), talk);
            case ChatCommand.NotBuilt(Word word) ->
                stays(replies.say(foreign(word, talker) ? "noRight" : "notBuilt"), talk);
            case ChatCommand.Incomplete less -> stays(incomplete(less, talker), talk);
        };
    }

    private String incomplete(ChatCommand.Incomplete less, Talker talker) {
        Word word = less.word();
        if (foreign(word, talker)) {
            return replies.say("noRight");
        }
        if (word == Word.RETURN && talker.makesArticles() && talker.owner().isEmpty()) {
            return replies.say("office");
        }
        String spelled = word.spellings().getFirst();
        return switch (less.ref()) {
            case MatterRef.PetitionRef(String number) ->
                replies.say("incomplete.ref", "word", spelled, "ref", Replies.excerpt(number));
            case MatterRef.ShortNumber(int n)
            when talker.isStaff() -> replies.say("incomplete.ref", "word", spelled, "ref", Integer.toString(n));
            case MatterRef.ShortNumber _ -> replies.say("incomplete", "word", spelled, "usage", HelpText.usage(word));
            case null -> replies.say("incomplete", "word", spelled, "usage", HelpText.usage(word));
        };
    }

    private static boolean foreign(Word word, Talker talker) {
        return word.audience().staffOnly() && !talker.isStaff();
    }

    private static Turn stays(String reply, Conversation talk) {
        return new Turn(reply, talk);
    }
}
