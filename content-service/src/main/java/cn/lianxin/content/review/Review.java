package cn.lianxin.content.review;

import cn.lianxin.content.article.Step;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided about an article.
 *
 * @param round of review, counted by 送审
 * @param step null for 送审 itself
 * @param contentHash of the text it was said of
 * @param opinion empty where nothing was said
 */
public record Review(
        long id,
        long articleId,
        int round,
        @Nullable Step step,
        Outcome outcome,
        String staffId,
        String staffName,
        String contentHash,
        String opinion,
        Instant decidedAt) {
    /** What it was. */
    public enum Outcome {
        SUBMITTED("送审"),
        PASSED("通过"),
        RETURNED("退回");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        /** {@return the word for it} */
        public String words() {
            return words;
        }
    }
}
