package cn.lianxin.content.push;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a push at WeChat.
 *
 * @param mediaId the draft; sending removes it there
 * @param msgId by which a push is asked for
 * @param msgDataId by which its figures are asked for; null where WeChat never gave it
 * @param publishId by which what is only published is asked for
 * @param publishedAs by which it is taken back
 * @param claimedAt when the call was begun
 * @param sentAt when it was known to have gone out
 */
record Trace(
        @Nullable String mediaId,
        @Nullable String msgId,
        @Nullable String msgDataId,
        @Nullable String publishId,
        @Nullable String publishedAs,
        @Nullable Instant claimedAt,
        @Nullable Instant sentAt) {
    static final Trace NONE = new Trace(null, null, null, null, null, null, null);

    Trace drafted(@Nullable String draft) {
        return new Trace(draft, msgId, msgDataId, publishId, publishedAs, claimedAt, sentAt);
    }

    Trace claimed(Instant at) {
        return new Trace(mediaId, msgId, msgDataId, publishId, publishedAs, at, sentAt);
    }

    /** @param dataId empty where the answer has none, and then what was known before stays */
    Trace accepted(String id, String dataId) {
        return new Trace(mediaId, id, dataId.isEmpty() ? msgDataId : dataId, publishId, publishedAs, claimedAt, sentAt);
    }

    Trace submitted(String id, String dataId) {
        return new Trace(mediaId, msgId, dataId.isEmpty() ? msgDataId : dataId, id, publishedAs, claimedAt, sentAt);
    }

    Trace publishedAs(@Nullable String articleId) {
        return new Trace(
                mediaId, msgId, msgDataId, publishId, articleId == null ? publishedAs : articleId, claimedAt, sentAt);
    }

    Trace sent(Instant at) {
        return new Trace(mediaId, msgId, msgDataId, publishId, publishedAs, claimedAt, sentAt == null ? at : sentAt);
    }

    /** {@return whether WeChat has told under which id it has this} */
    boolean known() {
        return msgId != null || publishId != null;
    }
}
