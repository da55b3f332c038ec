package cn.lianxin.petition.chat;

import cn.lianxin.petition.chat.Word.Line;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** 帮助, made from the words that are built. */
final class HelpText {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("cn.lianxin.petition.chat.help", Locale.ROOT);

    private HelpText() {}

    /**
     * What somebody can say; a line for each kind of thing.
     *
     * @param owner they answer for a group or a department
     * @param staff they are on the staff, perhaps without one: editors say what residents say, and log in
     * @param editor they write or approve articles
     */
    static String of(boolean owner, boolean staff, boolean editor) {
        return Arrays.stream(Line.values())
                .map(line -> line(line, owner, staff, editor))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** How the word is typed with what follows it: 受理 3. */
    static String usage(Word word) {
        return TEXTS.getString("word." + word.name());
    }

    /** A message has six lines: who edits and answers for a group finds both kinds of decisions in one. */
    private static Line place(Word word, boolean owner, boolean staff) {
        Line line = word.line(staff);
        return line == Line.EDIT && owner ? Line.DECIDE : line;
    }

    private static String line(Line line, boolean owner, boolean staff, boolean editor) {
        String words = Arrays.stream(Word.values())
                .filter(word -> word.built()
                        && place(word, owner, staff) == line
                        && (word.audience() == Word.Audience.EDITOR
                                ? editor
                                : word.audience().includes(owner || (staff && line == Line.DEVICE))))
                .map(HelpText::usage)
                .collect(Collectors.joining(TEXTS.getString("separator")));
        return words.isEmpty()
                ? ""
                : new MessageFormat(TEXTS.getString("line." + line.name()), Locale.ROOT).format(new Object[] {words});
    }
}
