package cn.lianxin.gateway.sandbox.api;

import cn.lianxin.gateway.sandbox.world.Format;
import cn.lianxin.gateway.sandbox.world.Media.Kind;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What WeChat takes as a file of one kind.
 *
 * @param bytes the most it takes
 * @param tooLarge how it refuses more
 */
record MediaRules(Kind kind, int bytes, WeChatError tooLarge, Set<Format> formats) {
    /** A picture inside an article. */
    static final MediaRules INSIDE =
            new MediaRules(Kind.IMAGE, (1 << 20) - 1, WeChatError.IMAGE_TOO_LARGE, Set.of(Format.JPEG, Format.PNG));

    private static final Map<String, MediaRules> BY_TYPE = Map.of(
            "image",
            new MediaRules(
                    Kind.IMAGE, 10 << 20, WeChatError.IMAGE_TOO_LARGE, Set.of(Format.JPEG, Format.PNG, Format.GIF)),
            "voice",
            new MediaRules(Kind.VOICE, 2 << 20, WeChatError.VOICE_TOO_LARGE, Set.of(Format.AMR, Format.MP3)),
            "video",
            new MediaRules(Kind.VIDEO, 10 << 20, WeChatError.VIDEO_TOO_LARGE, Set.of(Format.MP4)),
            "thumb",
            new MediaRules(Kind.THUMB, 64 << 10, WeChatError.THUMB_TOO_LARGE, Set.of(Format.JPEG)));

    /** {@return the rules for what a call says in {@code type}} */
    static MediaRules named(String type) {
        MediaRules rules = BY_TYPE.get(type);
        if (rules == null) {
            throw new Refused(WeChatError.INVALID_MEDIA_TYPE);
        }
        return rules;
    }

    String type() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** @throws Refused where WeChat would not take this file */
    Format check(byte[] file) {
        if (file.length == 0) {
            throw new Refused(WeChatError.EMPTY_FILE);
        }
        if (file.length > bytes) {
            throw new Refused(tooLarge);
        }
        Optional<Format> format = Format.of(file).filter(formats::contains);
        return format.orElseThrow(() -> new Refused(WeChatError.INVALID_FILE_TYPE));
    }
}
