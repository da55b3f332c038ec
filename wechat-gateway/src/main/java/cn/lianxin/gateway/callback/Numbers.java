package cn.lianxin.gateway.callback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Numbers as WeChat writes them, in text; what is none is null, since no signed callback is refused for its text. */
final class Numbers {
    private static final int SECONDS_DIGITS = 10;

    private Numbers() {}

    static @Nullable Integer whole(@Nullable String text) {
        try {
            return text == null ? null : Integer.valueOf(text.strip());
        } catch (NumberFormatException _) {
            return null;
        }
    }

    static int wholeOr(@Nullable String text, int otherwise) {
        Integer number = whole(text);
        return number == null ? otherwise : number;
    }

    /** {@return degrees or metres; neither NaN nor infinite, which JSON cannot carry} */
    static @Nullable Double decimal(@Nullable String text) {
        try {
            double number = text == null ? Double.NaN : Double.parseDouble(text);
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException _) {
            return null;
        }
    }

    /** {@return an instant from seconds, null unless it is positive and of at most ten digits} */
    static @Nullable Instant seconds(@Nullable String text) {
        String digits = text == null ? "" : text.strip();
        if (digits.isEmpty()
                || digits.length() > SECONDS_DIGITS
                || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        return Instant.ofEpochSecond(Long.parseLong(digits));
    }
}
