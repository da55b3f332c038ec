package cn.lianxin.petition.chat;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.contract.Reply;
import cn.lianxin.config.contract.Typed;
import cn.lianxin.config.dispatch.MessageHandler;
import cn.lianxin.petition.attachment.Attachment;
import cn.lianxin.petition.chain.Chain;
import cn.lianxin.petition.chat.Matters.Which;
import cn.lianxin.petition.lifecycle.Action;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Takes what people say to the account and answers it: the leaf where chat becomes actions. */
final class PetitionChat implements MessageHandler {
    /** What stands before a group's code in its QR code. */
    private static final String GROUP_SCENE = "g_";

    private final Chain chain;
    private final ConversationMapper conversations;
    private final ResidentTalk residents;
    private final FreeTalk free;
    private final Choices choices;
    private final StaffTalk staff;
    private final Belongings belongings;
    private final OnBehalfTalk onBehalf;
    private final Places places;
    private final MediaTalk media;
    private final Pictures pictures;
    private final Reporters reporters;
    private final LoginTalk logins;
    private final Lists lists;
    private final Matters matters;
    private final Replies replies;
    private final Fates fates;

    PetitionChat(
            Chain chain,
            ConversationMapper conversations,
            ResidentTalk residents,
            FreeTalk free,
            Choices choices,
            StaffTalk staff,
            Belongings belongings,
            OnBehalfTalk onBehalf,
            Places places,
            MediaTalk media,
            Pictures pictures,
            Reporters reporters,
            LoginTalk logins,
            Lists lists,
            Matters matters,
            Replies replies,
            Fates fates) {
        this.chain = chain;
        this.conversations = conversations;
        this.residents = residents;
        this.free = free;
        this.choices = choices;
        this.staff = staff;
        this.belongings = belongings;
        this.onBehalf = onBehalf;
        this.places = places;
        this.media = media;
        this.pictures = pictures;
        this.reporters = reporters;
        this.logins = logins;
        this.lists = lists;
        this.matters = matters;
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
        ChatCommand command = CommandParser.parse(Typed.of(words), false, talker.isStaff());
        String looked = lookUp(command, talker);
        return looked == null ? null : Reply.text(looked);
    }

    private @Nullable String lookUp(ChatCommand command, Talker talker) {
        return switch (command) {
            case ChatCommand.Help _ ->
                HelpText.of(talker.owner().isPresent(), talker.isStaff(), talker.makesArticles());
            case ChatCommand.Progress(MatterRef ref) -> ref == null ? lists.mine(talker) : progress(ref, talker);
            case ChatCommand.Pictures(MatterRef ref) -> pictures.link(ref, talker);
            case ChatCommand.Todo _ -> talker.isStaff() ? lists.todo(talker) : replies.say("noRight");
            case ChatCommand.Calls _ -> lists.calls(talker);
            case ChatCommand.Report _,
                    ChatCommand.FreeText _,
                    ChatCommand.Choice _,
                    ChatCommand.OwnAct _,
                    ChatCommand.Support _,
                    ChatCommand.Praise _,
                    ChatCommand.StaffAct _,
                    ChatCommand.Belonging _,
                    ChatCommand.OnBehalf _,
                    ChatCommand.Login _,
                    ChatCommand.Logout _,
                    ChatCommand.NotBuilt _,
                    ChatCommand.Incomplete _ -> null;
        };
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
        if (scene == null || !scene.startsWith(GROUP_SCENE)) {
            fates.wrote(person, chain.now());
            return Reply.text(replies.say("welcome"));
        }
        String code = scene.substring(GROUP_SCENE.length());
        return Reply.text(turned(person, null, (talker, talk) -> places.join(code, talker, talk)));
    }

    private String received(Inbound message) {
        Person person = message.person();
        return switch (media.read(message)) {
            case MediaTalk.Heard.Nothing(String key) -> replies.say(key);
            case MediaTalk.Heard.Words(String text) ->
                turned(person, null, (talker, talk) -> free.hear(text, talker, talk));
            case MediaTalk.Heard.Thing(String words, Attachment thing) ->
                turned(person, thing, (talker, talk) -> free.receive(words, talker, talk));
        };
    }

    /** The words stay where they are; the desk hears that there are some. */
    @Override
    public void givenUp(Inbound message) {
        fates.deadLetter(message, chain.now());
    }

    private String converse(Inbound message, Typed typed) {
        return turned(
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

    /** @param thing what came with the words; null where nothing did */
    private String turned(Person person, @Nullable Attachment thing, BiFunction<Talker, Conversation, Turn> says) {
        // First of all: two messages of one person must not answer the same question.
        Conversation talk = locked(person.hash());
        Talker talker = Talker.of(person, chain.now());
        Turn turn = says.apply(talker, talk);
        if (!turn.next().equals(talk)) {
            conversations.store(turn.next());
        }
        if (talker.isStaff()) {
            fates.wrote(person, talker.chain());
        }
        media.settle(talk, turn, thing);
        return turn.reply();
    }

    /** Most have written before: for them one statement reads and locks. */
    private Conversation locked(String hash) {
        Conversation known = conversations.lock(hash);
        if (known == null && conversations.begin(hash) == 1) {
            return Conversation.of(hash);
        }
        return known == null ? Objects.requireNonNull(conversations.lock(hash)) : known;
    }

    private Turn turn(ChatCommand command, MessageKey message, Talker talker, Conversation talk) {
        return switch (command) {
            case ChatCommand.Report(String text) -> residents.report(text, talker, talk);
            case ChatCommand.FreeText(String text)
            when OnBehalfTalk.asks(talk) && !SmallTalk.isNeverMind(text) -> onBehalf.answer(text, talk);
            case ChatCommand.OnBehalf(String text) -> onBehalf.begin(text, talker, talk);
            case ChatCommand.FreeText(String text) -> free.hear(text, talker, talk);
            case ChatCommand.Choice choice -> choices.choose(choice, talker, talk);
            case ChatCommand.Support(MatterRef ref) -> stays(residents.support(ref, talker), talk);
            case ChatCommand.Praise(String text) -> stays(residents.praise(text, talker), talk);
            case ChatCommand.OwnAct act -> residents.act(act, talker, talk);
            case ChatCommand.StaffAct act -> stays(staff.act(act, talker), talk);
            case ChatCommand.Belonging act -> belongings.act(act, talker, talk);
            case ChatCommand.Help _,
                    ChatCommand.Progress _,
                    ChatCommand.Todo _,
                    ChatCommand.Calls _,
                    ChatCommand.Pictures _ -> stays(Objects.requireNonNull(lookUp(command, talker)), talk);
            case ChatCommand.Login(String code) -> stays(logins.ask(code, talker.person(), message), talk);
            case ChatCommand.Logout _ ->
                stays(talker.isStaff() ? logins.leave(talker.person()) : replies.say("noRight"), talk);
            case ChatCommand.NotBuilt(Word word) ->
                stays(replies.say(foreign(word, talker) ? "noRight" : "notBuilt"), talk);
            case ChatCommand.Incomplete less -> stays(incomplete(less, talker), talk);
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
