package cn.lianxin.content.chat;

import cn.lianxin.config.contract.Reply;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of {@code replies.properties}, their places filled. */
final class Replies {
    private static final int EXCERPT = 20;

    private final ResourceBundle texts = ResourceBundle.getBundle("cn.lianxin.content.chat.replies", Locale.ROOT);

    Reply say(String key, Object... values) {
        return Reply.text(words(key, values));
    }

    /** Numbers as they are: MessageFormat would write 1,000. */
    String words(String key, Object... values) {
        Object[] plain = Arrays.stream(values).map(String::valueOf).toArray();
        return MessageFormat.format(texts.getString(key), plain);
    }

    /** {@return the beginning of what somebody typed, on one line} */
    static String excerpt(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= EXCERPT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}
