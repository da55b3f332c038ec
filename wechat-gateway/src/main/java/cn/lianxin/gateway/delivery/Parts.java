package cn.lianxin.gateway.delivery;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits a long text so that each part fits a customer-service message (2048 bytes, 45002 beyond) and, held, still leaves
 * room for an answer behind it.
 */
final class Parts {
    private static final int LARGEST = 1200;

    private Parts() {}

    /** {@return the text in parts of at most 1200 bytes of UTF-8, cut at a line's end where one is near} */
    static List<String> of(String text) {
        var parts = new ArrayList<String>();
        String rest = text;
        while (bytes(rest) > LARGEST) {
            int end = end(rest);
            parts.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        parts.add(rest);
        return parts;
    }

    /** Between what people see as characters: no half emoji, no letter without its accent. */
    private static int end(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int size = 0;
        int end = 0;
        for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
            size += bytes(text.substring(end, next));
            if (size > LARGEST && end > 0) {
                break;
            }
            end = next;
        }
        int line = text.lastIndexOf('\n', end - 1);
        return line > end / 2 ? line : end;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
