package cn.lianxin.content.editor;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the calendar says after something was done to a push. */
enum PushSaid {
    PLANNED("已定时。到点自动发出，结果会发到您手机上。"),
    MOVED("时间改好了。"),
    CANCELLED("已取消，不会发出。"),
    DECLARED("记下了。"),
    DELETED("微信那边已经删除。");

    private final String words;

    PushSaid(String words) {
        this.words = words;
    }

    /** {@return the one that an address names; null for none} */
    static @Nullable PushSaid named(@Nullable String key) {
        for (PushSaid said : values()) {
            if (said.key().equals(key)) {
                return said;
            }
        }
        return null;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the sentence} */
    public String words() {
        return words;
    }
}
