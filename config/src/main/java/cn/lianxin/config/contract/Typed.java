package cn.lianxin.config.contract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person typed, and the one grammar (chat contract) by which all modules tell a command from what people say.
 *
 * <ul>
 *   <li>A word without argument is a command when it is the whole message; closing punctuation, blanks, 啊呀哦哈 and
 *       a friendly emoji are passed over, and so are a {@code #} or a quotation mark before it.
 *   <li>A word with an argument wants a delimiter next (any blank, {@code : ： , ，}), or a number, or {@code HT…}.
 *   <li>A number (1 to 6 digits, ①–⑳, or the 13 digits of a petition number) counts only where it ends the message or a
 *       delimiter follows: 办结3个月了 is no command. So do 号 with either after it, and the marks of a list (2、 2. 2）)
 *       where no digit follows them: 办结 2号 井打好了, 办结 2、井打好了, but 办结 2、3 号楼. {@code HT} with all its 13
 *       digits can be nothing else and counts whatever follows. {@code #} before either is fine.
 *   <li>Only words that take a text go on after the number: 看 3 号楼电梯坏了 is no command.
 *   <li>Only a word of shape {@link Shape#DIRECT} (我要反映) takes any text with nothing between.
 *   <li>Every word may stand alone; that its argument is missing is for its reader to say.
 *   <li>All else is free text.
 * </ul>
 *
 * @param original exactly what arrived
 * @param shown the same for people to read: no control, zero-width or direction characters (a joiner stays inside an
 *     emoji), line ends kept, blanks at both ends gone
 * @param normal {@code shown} char for char with full-width letters, digits, {@code ＃} and blanks made half-width
 */
public record Typed(String original, String shown, String normal) {
    /** What may come after a word. */
    public enum Shape {
        /** Nothing: 帮助. */
        ALONE,
        /** A number: 看 3. */
        NUMBER,
        /** A matter, by short number or petition number: 受理 3. */
        REF,
        /** A matter, a text, or both: 回复 3 打井队来过了. */
        REF_TEXT,
        /** A text: 搜 医保. */
        TEXT,
        /** One code of letters and digits: 绑定 A1B2C3. */
        CODE,
        /** Any text, without a delimiter: 我要反映安置区没水. */
        DIRECT
    }

    /** A word that can open a command; each service has an enum of its own. */
    public interface Word {
        /** All spellings, the one shown to people first. */
        List<String> spellings();

        /** What may come after it. */
        Shape shape();
    }

    /**
     * A word found, split from its argument.
     *
     * @param ref a number in plain digits, or {@code HT…} in capitals; empty without one
     * @param text what follows the number or the word, as shown; for {@link Shape#CODE} the code; empty without one
     * @param argument all that follows the word, as shown: the text for a reader to whom the number is part of it
     * @param asked the message ends with the word or number and a question mark
     */
    public record Match(String ref, String text, String argument, boolean asked) {}

    private static final Pattern REF =
            Pattern.compile("#?(HT\\d{13}(?!\\d)|HT\\d{1,20}|\\d{13}|\\d{1,6}|[①-⑳])", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,6}|[①-⑳])");
    /** Our own texts call it 3 号; 3 号楼 is a house. */
    private static final Pattern HAO = Pattern.compile(" ?号");

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{2,64}");
    private static final Pattern CHOICE = Pattern.compile("\\d{1,2}|[①-⑳]");
    private static final int FULL_NUMBER = "HT".length() + 13;

    public Typed {
        if (shown.length() != normal.length()) {
            throw new IllegalArgumentException("shown and normal differ in length");
        }
    }

    /** Cleans and normalises a message; any text will do, the empty one too. */
    public static Typed of(String text) {
        String shown = CleanText.shown(text);
        return new Typed(text, shown, CleanText.normal(shown));
    }

    /** Nothing is left that a person could read. */
    public boolean isBlank() {
        return shown.isEmpty();
    }

    /** The message is a number of at most two digits or ①–⑳ and nothing else: an answer to an open question. */
    public OptionalInt choice() {
        int start = Edges.start(normal);
        int tail = Edges.tail(normal);
        String middle = start < tail ? normal.substring(start, tail) : "";
        return CHOICE.matcher(middle).matches()
                ? OptionalInt.of(Integer.parseInt(digits(middle)))
                : OptionalInt.empty();
    }

    /** The word with its argument, if this message is that command by the grammar above. */
    public Optional<Match> match(Word word) {
        int start = Edges.start(normal);
        return word.spellings().stream()
                .filter(spelling -> normal.regionMatches(true, start, spelling, 0, spelling.length()))
                .flatMap(spelling -> after(start + spelling.length(), word.shape()).stream())
                .findFirst();
    }

    private Optional<Match> after(int wordEnd, Shape shape) {
        if (wordEnd >= Edges.tail(normal)) {
            return Optional.of(new Match("", "", "", asked(wordEnd)));
        }
        int from = Edges.skipDelimiters(normal, wordEnd);
        boolean delimited = from > wordEnd;
        return switch (shape) {
            case ALONE -> Optional.empty();
            case DIRECT -> Optional.of(textFrom(from));
            case TEXT -> delimited || ref(NUMBER, from) > 0 ? Optional.of(textFrom(from)) : Optional.empty();
            case CODE -> code(from, delimited);
            case NUMBER -> refOnly(NUMBER, from);
            case REF -> refOnly(REF, from);
            case REF_TEXT -> refAndText(from, delimited);
        };
    }

    private Optional<Match> refOnly(Pattern pattern, int from) {
        int end = ref(pattern, from);
        return end > 0 && end >= Edges.tail(normal) ? Optional.of(withRef(from, end)) : Optional.empty();
    }

    private Optional<Match> refAndText(int from, boolean delimited) {
        int end = ref(REF, from);
        if (end > 0) {
            return Optional.of(withRef(from, end));
        }
        return delimited ? Optional.of(textFrom(from)) : Optional.empty();
    }

    private Optional<Match> code(int from, boolean delimited) {
        Matcher code = CODE.matcher(normal).region(from, normal.length());
        boolean found = (delimited || Character.isDigit(normal.charAt(from))) && code.lookingAt();
        boolean whole = found && code.end() >= Edges.tail(normal);
        return whole ? Optional.of(new Match("", code.group(), code.group(), false)) : Optional.empty();
    }

    private Match textFrom(int from) {
        String text = until(from);
        return new Match("", text, text, false);
    }

    private Match withRef(int from, int end) {
        boolean last = end >= Edges.tail(normal);
        String ref = normal.substring(normal.charAt(from) == '#' ? from + 1 : from, end);
        String text = last ? "" : until(Edges.skipAfterNumber(normal, end));
        return new Match(digits(HAO.matcher(ref).replaceFirst("")), text, until(from), last && asked(end));
    }

    /** All from there; copied with quotation marks, “回复 3 打好了”, it ends before the closing one. */
    private String until(int from) {
        return shown.substring(from, Math.max(from, Edges.withoutClosingQuote(normal)));
    }

    /** Where the number at {@code from} ends, with its 号 if it has one; 0 if there is none that counts. */
    private int ref(Pattern pattern, int from) {
        Matcher ref = pattern.matcher(normal).region(from, normal.length()).useTransparentBounds(true);
        if (!ref.lookingAt()) {
            return 0;
        }
        boolean full = ref.group(1).length() == FULL_NUMBER;
        Matcher hao = HAO.matcher(normal).region(ref.end(), normal.length());
        int end = pattern == REF && hao.lookingAt() ? hao.end() : ref.end();
        return full || Edges.numberEndsAt(normal, end) ? end : 0;
    }

    private boolean asked(int from) {
        String tail = normal.substring(from);
        return tail.contains("?") || tail.contains("？");
    }

    private static String digits(String ref) {
        char first = ref.charAt(0);
        if (first >= '①') {
            return Integer.toString(first - '①' + 1);
        }
        return ref.length() == FULL_NUMBER - "HT".length() ? "HT" + ref : ref.toUpperCase(Locale.ROOT);
    }

    /** Without the text: a log must not tell what people write. */
    @Override
    public String toString() {
        return "Typed[" + shown.length() + " characters]";
    }
}
