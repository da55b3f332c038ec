package cn.lianxin.content.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article as it is handed in.
 *
 * @param code what an import knows it by, unique; null for one written here
 * @param title 1 to 32 characters
 * @param digest at most 128 characters
 * @param author at most 16 characters
 * @param cover path of its picture on this host, beginning with a slash; null for none
 * @param body HTML, less than 20,000 characters; what is not harmless is taken out before it is kept
 * @param publishedAt since when anybody may read it; null keeps it a draft
 */
public record NewArticle(
        @Nullable String code,
        String title,
        String digest,
        String author,
        @Nullable String cover,
        String body,
        @Nullable Instant publishedAt) {
    /** @throws IllegalArgumentException where one of them is longer than it may be, or the title is empty */
    public NewArticle {
        if (title.isBlank()) {
            throw new IllegalArgumentException("an article without a title");
        }
        atMost("title", title, 32);
        atMost("digest", digest, 128);
        atMost("author", author, 16);
        atMost("body", body, 19_999);
        if (cover != null && !cover.startsWith("/")) {
            throw new IllegalArgumentException("a cover is a path on this host");
        }
    }

    private static void atMost(String what, String text, int characters) {
        if (text.codePointCount(0, text.length()) > characters) {
            throw new IllegalArgumentException(what + " has more than " + characters + " characters");
        }
    }
}
