package cn.lianxin.content.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article as the office sees it, whatever its state.
 *
 * @param contentHash of {@link #content()}; empty for one imported before hashes were kept
 * @param approvedHash of what passed 终审 last
 * @param round how often it was handed in for review
 * @param returnedFrom the step that sent it back; null once it is handed in again
 * @param editor who began it, as a staff id; null for an import
 * @param version counts every change of the row
 */
public record Draft(
        long id,
        String title,
        String author,
        String digest,
        @Nullable String cover,
        @Nullable String crop235,
        @Nullable String crop11,
        @Nullable String sourceUrl,
        String body,
        State state,
        int round,
        @Nullable Step returnedFrom,
        String contentHash,
        @Nullable String approvedHash,
        @Nullable String editor,
        @Nullable String editorName,
        int version,
        @Nullable Instant updatedAt,
        @Nullable Instant publishedAt) {
    /** {@return what was written} */
    public Content content() {
        return new Content(title, author, digest, cover, crop235, crop11, sourceUrl, body);
    }

    /** {@return where it stands, as people read it: 草稿，复审退回} */
    public String stateWords() {
        return returnedFrom == null ? state.words() : state.words() + "，" + returnedFrom.words() + "退回";
    }

    /** {@return the path of the page on which it is written and reviewed} */
    public String path() {
        return "/editor/articles/" + id;
    }

    /**
     * {@return the same in another state, as {@link Drafts#move} writes it}
     *
     * @param round of review
     * @param returnedFrom the step that sends it back; null for every other way
     * @param approved hash of what passed 终审 last
     */
    public Draft moved(
            State to,
            int round,
            @Nullable Step returnedFrom,
            @Nullable String approved,
            @Nullable Instant publishedAt,
            Instant now) {
        return new Draft(
                id,
                title,
                author,
                digest,
                cover,
                crop235,
                crop11,
                sourceUrl,
                body,
                to,
                round,
                returnedFrom,
                contentHash.isEmpty() ? content().hash() : contentHash,
                approved,
                editor,
                editorName,
                version,
                now,
                publishedAt);
    }
}
