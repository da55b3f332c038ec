package cn.lianxin.config.dispatch;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A stream of its own in every partition, read by one service. */
public enum Target {
    PETITION,
    CONTENT,
    /** What is to be fetched from WeChat before it expires; read by the gateway, which answers nobody. */
    MEDIA,
    /** What services want people to get; read by the gateway's delivery. */
    OUTBOUND;

    /** {@return the one of that key; null for none, or for one that a newer instance has added} */
    static @Nullable Target named(@Nullable String key) {
        return Arrays.stream(values())
                .filter(target -> target.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    /** {@return the name in keys, properties and groups} */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
