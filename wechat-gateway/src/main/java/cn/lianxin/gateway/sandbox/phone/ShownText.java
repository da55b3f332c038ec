package cn.lianxin.gateway.sandbox.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message's text as it may be shown: nothing in it can turn the reading direction, hide a character or pass for
 * something else. Emoji that are joined of several stay whole.
 */
final class ShownText {
    /**
     * A piece of a text.
     *
     * @param href its own text again where it is an address, else null: a link never says one thing and leads elsewhere
     */
    record Part(String text, @Nullable String href) {}

    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int EMOJI_STYLE = 0xFE0F;

    /** Soft hyphen, grapheme joiner and the blank letters of Hangul: invisible, but not of Unicode's format class. */
    private static final String BLANKS = "\u034F\u115F\u1160\u17B4\u17B5\u180E\u2800\u3164\uFFA0";

    private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9./?&=_%:#~+@!$,;-]+");

    private ShownText() {}

    /** {@return the text without control, direction and zero-width characters; line breaks and tabs stay} */
    static String clean(String text) {
        int[] points = text.codePoints().toArray();
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < points.length; i++) {
            if (visible(points[i]) || joinsEmoji(points, i)) {
                shown.appendCodePoint(points[i]);
            }
        }
        return shown.toString();
    }

    /** {@return the cleaned text in pieces, addresses apart} */
    static List<Part> parts(String text) {
        String clean = clean(text);
        List<Part> parts = new ArrayList<>();
        Matcher address = ADDRESS.matcher(clean);
        int from = 0;
        while (address.find()) {
            if (address.start() > from) {
                parts.add(new Part(clean.substring(from, address.start()), null));
            }
            parts.add(new Part(address.group(), address.group()));
            from = address.end();
        }
        if (from < clean.length()) {
            parts.add(new Part(clean.substring(from), null));
        }
        return parts;
    }

    private static boolean visible(int point) {
        if (point == '\n' || point == '\t') {
            return true;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> BLANKS.indexOf(point) < 0;
        };
    }

    /** Family and professions: a joiner between two pictures, the first perhaps with a style mark or skin tone. */
    private static boolean joinsEmoji(int[] points, int i) {
        return points[i] == ZERO_WIDTH_JOINER
                && i > 0
                && i + 1 < points.length
                && (points[i - 1] == EMOJI_STYLE || Character.isEmoji(points[i - 1]))
                && Character.isEmoji(points[i + 1]);
    }
}
