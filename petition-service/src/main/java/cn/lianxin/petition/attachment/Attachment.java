package cn.lianxin.petition.attachment;

import cn.lianxin.config.contract.MediaKey;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing a resident sent besides words.
 *
 * @param mediaKey where its bytes are; null for a place
 * @param latitude degrees, GCJ-02, as WeChat gives them; null but for a place
 * @param label what WeChat calls the place; may be empty
 * @param groupCode the group that lies there; null where none is near
 */
public record Attachment(
        Kind kind,
        @Nullable String mediaKey,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String label,
        @Nullable String groupCode) {
    /** What it is. */
    public enum Kind {
        PHOTO,
        VOICE,
        PLACE
    }

    /** {@return a photo, or a voice message} */
    public static Attachment media(Kind kind, MediaKey key) {
        return new Attachment(kind, key.value(), null, null, null, null);
    }

    /** {@return a place} */
    public static Attachment place(double latitude, double longitude, String label, @Nullable String groupCode) {
        return new Attachment(Kind.PLACE, null, latitude, longitude, label, groupCode);
    }

    /** {@return where its bytes are; not for a place} */
    public MediaKey key() {
        return new MediaKey(Objects.requireNonNull(mediaKey, "a place has no bytes"));
    }
}
