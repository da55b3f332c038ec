package cn.lianxin.content.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text of an article as somebody saved it.
 *
 * @param number counted from 1 in each article
 * @param stateBefore where the article stood; anything but a draft, and the change voided what had passed
 */
public record Version(
        long id,
        long articleId,
        int number,
        Kind kind,
        String staffId,
        String staffName,
        Instant savedAt,
        State stateBefore,
        String contentHash,
        String title,
        String author,
        String digest,
        @Nullable String cover,
        @Nullable String crop235,
        @Nullable String crop11,
        @Nullable String sourceUrl,
        String body) {
    /** How it came about. */
    public enum Kind {
        /** By the page, while somebody wrote; the next one of the same person may take its place. */
        AUTO,
        /** By somebody's will. */
        SAVED,
        /** Begun from a text that was no longer the latest: kept beside it until somebody chooses. */
        BESIDE,
        /** Was beside, and somebody has chosen. */
        SETTLED
    }

    /** {@return what was written} */
    public Content content() {
        return new Content(title, author, digest, cover, crop235, crop11, sourceUrl, body);
    }
}
