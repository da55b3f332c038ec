package cn.lianxin.content.editor;

import cn.lianxin.config.identity.Staff;
import cn.lianxin.content.article.Content;
import cn.lianxin.content.article.Draft;
import cn.lianxin.content.article.State;
import cn.lianxin.content.article.Transitions.Who;
import cn.lianxin.content.article.Version;
import cn.lianxin.content.article.Versions;
import cn.lianxin.content.push.Schedule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the page of an article together. */
final class ArticlePages {
    private static final int VERSIONS = 20;

    private final Versions versions;
    private final ReviewPages reviews;
    private final Findings findings;
    private final IssuePages issues;
    private final Schedule schedule;
    private final Times times;

    ArticlePages(
            Versions versions,
            ReviewPages reviews,
            Findings findings,
            IssuePages issues,
            Schedule schedule,
            Times times) {
        this.versions = versions;
        this.reviews = reviews;
        this.findings = findings;
        this.issues = issues;
        this.schedule = schedule;
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
                0,
                content,
                "",
                null,
                true,
                false,
                false,
                "",
                "",
                findings.of(content),
                List.of(),
                List.of(),
                null,
                null,
                "",
                said,
                problem);
    }

    /** @param edit whether they mean to write: who is to review it gets it to read, lest they change it by mistake */
    ArticleView of(Draft article, Staff reader, Tried tried, boolean edit, @Nullable Said said) {
        Content content = tried.typed() == null ? article.content() : tried.typed();
        ReviewColumn column = reviews.column(article, reader);
        boolean mayWrite = Who.WRITER.includes(reader.role()) && article.state() != State.PUBLISHED;
        boolean writable = mayWrite && (edit || !column.mayDecide());
        List<ArticleView.VersionLine> all = versions.newest(article.id(), VERSIONS).stream()
                .map(one -> line(one, one.staffName()))
                .toList();
        return new ArticleView(
                article.id(),
                content,
                tried.typed() == null ? article.contentHash() : tried.base(),
                Chip.of(article.state(), article.returnedFrom(), article.stateWords()),
                writable,
                mayWrite && !writable,
                CalendarPages.maySchedule(reader) && unplanned(article),
                writable ? caution(article) : "",
                kept(article),
                findings.of(content),
                all,
                beside(article, reader),
                column,
                issues.of(article.id()),
                tried.opinion(),
                said,
                tried.problem());
    }

    private boolean unplanned(Draft article) {
        return article.state() == State.APPROVED
                && !schedule.free(List.of(article.id())).isEmpty();
    }

    private String kept(Draft article) {
        Version version = versions.withHash(article.id(), article.contentHash());
        return version == null ? "" : times.say(version.savedAt()) + " 已保存，第 " + version.number() + " 版。";
    }

    private List<ArticleView.VersionLine> beside(Draft article, Staff reader) {
        return versions.beside(article.id()).stream()
                .map(one -> line(one, one.staffId().equals(reader.staffId()) ? "您" : one.staffName()))
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

    private ArticleView.VersionLine line(Versions.Entry entry, String who) {
        String what = switch (entry.kind()) {
            case AUTO -> "自动保存";
            case SAVED -> entry.stateBefore() == State.DRAFT ? "保存" : "改动，先前的通过作废";
            case BESIDE -> "另存，等着选";
            case SETTLED -> "另存，已选过";
        };
        return new ArticleView.VersionLine(entry.number(), who, times.say(entry.savedAt()), what);
    }
}
