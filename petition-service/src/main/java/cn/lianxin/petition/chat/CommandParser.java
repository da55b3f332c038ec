package cn.lianxin.petition.chat;

import cn.lianxin.config.contract.Typed;
import cn.lianxin.config.contract.Typed.Match;
import cn.lianxin.petition.chat.ChatCommand.Choice;
import cn.lianxin.petition.chat.ChatCommand.FreeText;
import cn.lianxin.petition.chat.MatterRef.ShortNumber;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a message as a command: a pure function of the text, of whether a question is open and of who writes. */
public final class CommandParser {
    /** Said as an answer to anything; commands only with a number, and 是 where a login waits for it. */
    private static final Set<Word> EVERYDAY = EnumSet.of(Word.YES, Word.NO, Word.AGREE, Word.DISAGREE, Word.COMPLEX);

    /** With a question mark these still ask for the same; 满意？ is no rating and 办结？ ends nothing. */
    private static final Set<Word> ASKING =
            EnumSet.of(Word.PROGRESS, Word.TODO, Word.HELP, Word.MY_PAGE, Word.LOOK, Word.SEARCH, Word.REPORT);

    private CommandParser() {}

    /**
     * What the message asks for.
     *
     * @param questionOpen a question to this person is open, which 回复 3 may answer
     * @param staff the writer is bound as staff
     */
    public static ChatCommand parse(Typed typed, boolean questionOpen, boolean staff) {
        ChatCommand command = read(typed, questionOpen, staff);
        return staff || !(command instanceof FreeText)
                ? command
                : quotedReply(typed).orElse(command);
    }

    private static ChatCommand read(Typed typed, boolean questionOpen, boolean staff) {
        OptionalInt choice = typed.choice();
        if (choice.isPresent()) {
            return new Choice(choice.getAsInt(), "");
        }
        Optional<ChatCommand> number = numberAlone(typed);
        if (number.isPresent()) {
            return number.get();
        }
        for (Word word : Word.values()) {
            Optional<Match> match = typed.match(word);
            if (match.isPresent()) {
                return read(typed, word, match.get(), questionOpen, staff);
            }
        }
        return new FreeText(typed.shown());
    }

    private static ChatCommand read(Typed typed, Word word, Match match, boolean questionOpen, boolean staff) {
        MatterRef ref = MatterRef.of(match.ref());
        if (word == Word.ANSWER && ref instanceof ShortNumber number && isChoice(match, questionOpen, staff)) {
            return new Choice(number.n(), match.text());
        }
        if (staysText(word, match, staff)) {
            return new FreeText(typed.shown());
        }
        return isText(word, ref, match, staff) ? word.read(null, match.argument()) : word.read(ref, match.text());
    }

    /** 回复 is a resident's word only in 回复 1; staff without a question want to write to the resident. */
    private static boolean isChoice(Match match, boolean questionOpen, boolean staff) {
        return !staff || (questionOpen && match.text().isEmpty());
    }

    /**
     * A resident who begins with a staff word and names no matter tells something: 上报，我们这里没水. Only who types a login's
     * code and is not bound has to hear that.
     */
    private static boolean staysText(Word word, Match match, boolean staff) {
        if (match.asked() && !ASKING.contains(word)) {
            return true;
        }
        if (!match.ref().isEmpty()) {
            return false;
        }
        boolean foreign = !staff && word.audience().staffOnly();
        return EVERYDAY.contains(word)
                || (foreign
                        && word != Word.LOGIN
                        && (word == Word.ANSWER
                                || word == Word.PICTURES
                                || !match.text().isEmpty()));
    }

    /** Residents have no short numbers to write about: 满意 3 天就修好了 has a reason that begins with a number. */
    private static boolean isText(Word word, @Nullable MatterRef ref, Match match, boolean staff) {
        boolean own = !staff && !word.audience().staffOnly();
        return own && ref instanceof ShortNumber && !match.text().isEmpty();
    }

    /** Our own texts say 回复“满意”, and people type just that. */
    private static Optional<ChatCommand> quotedReply(Typed typed) {
        return typed.match(Part.REPLY)
                .map(match -> read(Typed.of(match.text()), false, false))
                .filter(command -> !(command instanceof FreeText));
    }

    /** A petition number and nothing else asks how that petition stands. */
    private static Optional<ChatCommand> numberAlone(Typed typed) {
        return typed.match(Part.NO_WORD)
                .filter(match -> match.ref().startsWith("HT"))
                .map(match -> new ChatCommand.Progress(MatterRef.of(match.ref())));
    }

    /** Pieces of a message that are read like words. */
    private enum Part implements Typed.Word {
        REPLY(Word.ANSWER.spellings(), Typed.Shape.DIRECT),
        NO_WORD(List.of(""), Typed.Shape.REF);

        @SuppressWarnings("ImmutableEnumChecker") // made by List.of
        private final List<String> spellings;

        private final Typed.Shape shape;

        Part(List<String> spellings, Typed.Shape shape) {
            this.spellings = spellings;
            this.shape = shape;
        }

        @Override
        public List<String> spellings() {
            return spellings;
        }

        @Override
        public Typed.Shape shape() {
            return shape;
        }
    }
}
