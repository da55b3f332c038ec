package cn.lianxin.petition.attachment;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words that stand for a photo, a voice message or a place, in a matter's own text: whoever reads it on whatever way
 * sees that something is there.
 */
public final class Sent {
    public static final String PHOTO = "［照片］";
    public static final String VOICE = "［语音］";
    private static final String PLACE = "［位置：";
    private static final Pattern ONE = Pattern.compile("［(?:照片|语音|位置：[^］]*)］");
    private static final int LABEL = 80;

    private Sent() {}

    /**
     * {@return what stands for a place}
     *
     * @param name what lies there, or the degrees
     */
    public static String place(String name) {
        String inside = name.replaceAll("[\\[\\]［］\\s]+", " ").strip();
        int end = inside.offsetByCodePoints(0, Math.min(LABEL, inside.codePointCount(0, inside.length())));
        return PLACE + inside.substring(0, end) + "］";
    }

    /** {@return whether something came with these words} */
    public static boolean in(@Nullable String words) {
        return words != null && ONE.matcher(words).find();
    }

    /** {@return whether there is something to look at or listen to} */
    public static boolean viewable(String words) {
        return words.contains(PHOTO) || words.contains(VOICE);
    }

    /** {@return whether nothing else was said} */
    public static boolean alone(String words) {
        return in(words) && ONE.matcher(words).replaceAll("").isBlank();
    }
}
