package cn.lianxin.content.editor;

import cn.lianxin.config.identity.Staff;
import cn.lianxin.content.article.Content;
import cn.lianxin.content.article.Draft;
import cn.lianxin.content.article.State;
import cn.lianxin.content.article.Transitions.Who;
import cn.lianxin.content.article.Version;
import cn.lianxin.content.article.Versions;
import cn.lianxin.content.link.DeadLinks;
import cn.lianxin.content.review.Checks;
import cn.lianxin.content.review.Difference;
import cn.lianxin.content.review.Finding;
import cn.lianxin.content.review.Refusal;
import cn.lianxin.content.review.Review;
import cn.lianxin.content.review.ReviewQueries;
import cn.lianxin.content.review.Reviews;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the page of an article together. */
final class ArticlePages {
    private static final int VERSIONS = 20;

    private final Versions versions;
    private final Reviews reviews;
    private final ReviewQueries decided;
    private final Checks checks;
    private final DeadLinks links;
    private final Times times;

    ArticlePages(
            Versions versions, Reviews reviews, ReviewQueries decided, Checks checks, DeadLinks links, Times times) {
        this.versions = versions;
        this.reviews = reviews;
        this.decided = decided;
        this.checks = checks;
        this.links = links;
        this.times = times;
    }

    /**
     * What was just tried on the page, where it was not done.
     *
     * @param typed what stood in the form; null where it was no matter of the form
     * @param base hash of the text that it began from
     */
    record Tried(
            @Nullable Content typed,
            String base,
            String opinion,
            @Nullable String problem) {
        static final Tried NOTHING = new Tried(null, "", "", null);
    }

    /** {@return the page of one that is not saved yet} */
    ArticleView fresh(Content content, @Nullable Said said, @Nullable String problem) {
        return new ArticleView(
                0, content, "", null, true, "", "", findings(content), List.of(), List.of(), null, "", said, problem);
    }

    ArticleView of(Draft article, Staff reader, Tried tried, @Nullable Said said) {
        Content content = tried.typed() == null ? article.content() : tried.typed();
        boolean writable = Who.WRITER.includes(reader.role()) && article.state() != State.PUBLISHED;
        List<ArticleView.VersionLine> all =
                versions.newest(article.id(), VERSIONS).stream().map(this::line).toList();
        return new ArticleView(
                article.id(),
                content,
                tried.typed() == null ? article.contentHash() : tried.base(),
                Chip.of(article.state(), article.returnedFrom(), article.stateWords()),
                writable,
                writable ? caution(article) : "",
                all.isEmpty()
                        ? ""
                        : all.getFirst().when() + " 已保存，第 " + all.getFirst().number() + " 版。",
                findings(content),
                all,
                versions.beside(article.id()).stream().map(this::line).toList(),
                column(article, reader),
                tried.opinion(),
                said,
                tried.problem());
    }

    private List<Finding> findings(Content content) {
        return Stream.concat(checks.of(content).stream(), links.known(content).stream())
                .toList();
    }

    private static String caution(Draft article) {
        return switch (article.state()) {
            case FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW ->
                "正在" + article.state().words() + "。现在改了再保存，就回到草稿，要重新送审。";
            case APPROVED -> "三审已经通过。现在改了再保存，通过就不算数，已定时的也会撤下，要重新送审。";
            case DRAFT, PUBLISHED -> "";
        };
    }

    private ReviewColumn column(Draft article, Staff reader) {
        List<Review> all = decided.of(article.id());
        Optional<Refusal> whyNot =
                article.state().step().isPresent() ? reviews.whyNot(article, reader) : Optional.of(Refusal.NOT_NOW);
        Version base = base(article, all);
        return new ReviewColumn(
                ReviewColumn.steps(article, all, times),
                ReviewColumn.history(all, times),
                whyNot.isEmpty(),
                whyNot.filter(why -> why == Refusal.WROTE_IT || why == Refusal.OTHER_STEP)
                        .map(Refusal::words)
                        .orElse(""),
                base == null ? "" : "第 " + base.number() + " 版",
                base == null ? List.of() : Difference.between(base.content(), article.content()));
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

    private ArticleView.VersionLine line(Versions.Entry entry) {
        String what = switch (entry.kind()) {
            case AUTO -> "自动保存";
            case SAVED -> entry.stateBefore() == State.DRAFT ? "保存" : "改动，先前的通过作废";
            case BESIDE -> "另存，等着选";
            case SETTLED -> "另存，已选过";
        };
        return new ArticleView.VersionLine(entry.number(), entry.staffName(), times.say(entry.savedAt()), what);
    }
}
