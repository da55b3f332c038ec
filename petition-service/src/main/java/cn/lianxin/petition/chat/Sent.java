package cn.lianxin.petition.chat;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words that stand for a photo, a voice message or a place, in a matter's own text: whoever reads it on whatever way
 * sees that something is there.
 */
final class Sent {
    static final String PHOTO = "［照片］";
    static final String VOICE = "［语音］";
    private static final String PLACE = "［位置：";
    private static final Pattern ONE = Pattern.compile("［(?:照片|语音|位置：[^］]*)］");
    private static final int LABEL = 80;

    private Sent() {}

    /** @param name what lies there, or the degrees */
    static String place(String name) {
        String inside = name.replaceAll("[\\[\\]［］\\s]+", " ").strip();
        int end = inside.offsetByCodePoints(0, Math.min(LABEL, inside.codePointCount(0, inside.length())));
        return PLACE + inside.substring(0, end) + "］";
    }

    /** {@return whether something came with these words} */
    static boolean in(@Nullable String words) {
        return words != null && ONE.matcher(words).find();
    }

    /** {@return whether nothing else was said} */
    static boolean alone(String words) {
        return in(words) && ONE.matcher(words).replaceAll("").isBlank();
    }
}
