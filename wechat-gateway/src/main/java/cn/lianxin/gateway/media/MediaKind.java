package cn.lianxin.gateway.media;

import java.util.Locale;

/** What was sent. */
enum MediaKind {
    PHOTO,
    VOICE;

    /** {@return the most bytes WeChat takes of it, and so the most it can give} */
    int largest() {
        return this == PHOTO ? 10 << 20 : 2 << 20;
    }

    /** {@return how the bundle's keys name it} */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
