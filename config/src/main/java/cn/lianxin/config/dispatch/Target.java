package cn.lianxin.config.dispatch;

import java.util.Locale;

/** A stream of its own in every partition, read by one service. */
public enum Target {
    PETITION,
    CONTENT,
    /** What is to be fetched from WeChat before it expires; read by the gateway, which answers nobody. */
    MEDIA,
    /** What services want people to get; read by the gateway's delivery. */
    OUTBOUND;

    /** {@return the name in keys, properties and groups} */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
