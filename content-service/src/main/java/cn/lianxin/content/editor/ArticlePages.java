package cn.lianxin.content.editor;

import cn.lianxin.config.identity.Staff;
import cn.lianxin.content.article.Content;
import cn.lianxin.content.article.Draft;
import cn.lianxin.content.article.State;
import cn.lianxin.content.article.Transitions.Who;
import cn.lianxin.content.article.Versions;
import cn.lianxin.content.review.Checks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the page of an article together. */
final class ArticlePages {
    private static final int VERSIONS = 20;

    private final Versions versions;
    private final ReviewPages reviews;
    private final Checks checks;
    private final IssuePages issues;
    private final Times times;

    ArticlePages(Versions versions, ReviewPages reviews, Checks checks, IssuePages issues, Times times) {
        this.versions = versions;
        this.reviews = reviews;
        this.checks = checks;
        this.issues = issues;
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
    ArticleView fresh(Content content, @Nullable String problem) {
        return new ArticleView(
                0,
                content,
                "",
                null,
                true,
                "",
                "",
                checks.of(content),
                List.of(),
                List.of(),
                null,
                null,
                "",
                null,
                problem);
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
                checks.of(content),
                all,
                versions.beside(article.id()).stream().map(this::line).toList(),
                reviews.column(article, reader),
                issues.of(article.id()),
                tried.opinion(),
                said,
                tried.problem());
    }

    private static String caution(Draft article) {
        return switch (article.state()) {
            case FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW ->
                "正在" + article.state().words() + "。现在改了再保存，就回到草稿，要重新送审。";
            case APPROVED -> "三审已经通过。现在改了再保存，通过就不算数，已定时的也会撤下，要重新送审。";
            case DRAFT, PUBLISHED -> "";
        };
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
