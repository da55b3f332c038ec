package cn.lianxin.content.editor;

import cn.lianxin.config.identity.Staff;
import cn.lianxin.content.article.Draft;
import cn.lianxin.content.article.Version;
import cn.lianxin.content.article.Versions;
import cn.lianxin.content.review.Difference;
import cn.lianxin.content.review.Refusal;
import cn.lianxin.content.review.Review;
import cn.lianxin.content.review.ReviewQueries;
import cn.lianxin.content.review.Reviewers;
import cn.lianxin.content.review.Reviews;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts together what an article's page shows of 三审. */
final class ReviewPages {
    private final Versions versions;
    private final Reviews reviews;
    private final ReviewQueries decided;
    private final Reviewers reviewers;
    private final Times times;

    ReviewPages(Versions versions, Reviews reviews, ReviewQueries decided, Reviewers reviewers, Times times) {
        this.versions = versions;
        this.reviews = reviews;
        this.decided = decided;
        this.reviewers = reviewers;
        this.times = times;
    }

    ReviewColumn column(Draft article, Staff reader) {
        List<Review> all = decided.of(article.id());
        Optional<Refusal> whyNot =
                article.state().step().isPresent() ? reviews.whyNot(article, reader) : Optional.of(Refusal.NOT_NOW);
        Version base = base(article, all);
        return new ReviewColumn(
                ReviewColumn.steps(article, all, reviewers.of(article), times),
                ReviewColumn.history(all, times),
                whyNot.isEmpty(),
                whyNot.filter(ReviewPages::worthTelling).map(Refusal::words).orElse(""),
                base == null ? "" : "第 " + base.number() + " 版",
                base == null ? List.of() : Difference.between(base.content(), article.content()));
    }

    /** What a reviewer may wonder about; that it is another's step they see. */
    private static boolean worthTelling(Refusal why) {
        return why == Refusal.WROTE_IT
                || why == Refusal.OTHER_STEP
                || why == Refusal.ALREADY_PASSED
                || why == Refusal.NEEDED_LATER;
    }

    /** What was approved last; else what somebody last decided about, where that was another text. */
    private @Nullable Version base(Draft article, List<Review> all) {
        String approved = article.approvedHash();
        if (approved != null && !approved.equals(article.contentHash())) {
            return versions.withHash(article.id(), approved);
        }
        return all.stream()
                .filter(review -> review.step() != null)
                .map(Review::contentHash)
                .filter(hash -> !hash.equals(article.contentHash()))
                .findFirst()
                .map(hash -> versions.withHash(article.id(), hash))
                .filter(Objects::nonNull)
                .orElse(null);
    }
}
