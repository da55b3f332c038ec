package cn.lianxin.content.push;

import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The words for why a push is where it is. */
public final class Reasons {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("cn.lianxin.content.push.news", Locale.ROOT);

    private Reasons() {}

    /**
     * {@return the words, empty for none}
     *
     * @param code WeChat's number, said with it where there is one
     */
    public static String words(@Nullable Reason reason, @Nullable Integer code) {
        String words = reason == null ? "" : TEXTS.getString("reason." + reason);
        return code == null ? words : words + TEXTS.getString("code").replace("{0}", code.toString());
    }
}
