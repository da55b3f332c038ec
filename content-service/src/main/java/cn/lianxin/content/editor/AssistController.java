package cn.lianxin.content.editor;

import cn.lianxin.config.identity.Staff;
import cn.lianxin.config.web.LoggedIn;
import cn.lianxin.content.article.Content;
import cn.lianxin.content.article.Draft;
import cn.lianxin.content.article.Drafts;
import cn.lianxin.content.article.Markdown;
import cn.lianxin.content.article.SafeHtml;
import cn.lianxin.content.article.Saved;
import cn.lianxin.content.article.Transitions.Who;
import cn.lianxin.content.review.Finding;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the page's script asks while somebody writes; it has no way of its own to save or to check. */
@RestController
class AssistController {
    private final Drafts drafts;
    private final Findings findings;
    private final Times times;

    AssistController(Drafts drafts, Findings findings, Times times) {
        this.drafts = drafts;
        this.findings = findings;
        this.times = times;
    }

    /** @param field its name in the form */
    record Remark(String field, boolean error, String words) {
        static List<Remark> of(List<Finding> findings) {
            return findings.stream()
                    .map(one -> new Remark(one.field().form(), one.error(), one.words()))
                    .toList();
        }
    }

    /** @param preview the body as readers will see it */
    record Checked(List<Remark> remarks, String preview) {}

    /**
     * How an autosave went.
     *
     * @param kept whether the text is the article's now
     * @param stored whether it is kept at all, be it beside the article's
     * @param id of the article, which it may have made
     * @param base hash to begin from next time
     * @param words for the writer
     */
    record AutoSaved(boolean kept, boolean stored, long id, String base, String words) {}

    /** HTML that is clean. */
    record Html(String html) {}

    @PostMapping("/editor/articles/checks")
    Checked check(@LoggedIn Staff staff, @ModelAttribute ArticleForm form) {
        Content content = form.content();
        return new Checked(Remark.of(findings.of(content)), content.body());
    }

    @PostMapping("/editor/articles/auto")
    AutoSaved begin(@LoggedIn Staff staff, @ModelAttribute ArticleForm form) {
        Content content = form.content();
        if (!Who.WRITER.includes(staff.role()) || !content.tooLong().isEmpty()) {
            return new AutoSaved(false, false, 0, "", "没有自动保存，请按“保存”。");
        }
        Draft draft = drafts.create(content, staff);
        return new AutoSaved(true, true, draft.id(), draft.contentHash(), kept(draft, 1));
    }

    @PostMapping("/editor/articles/{id:[1-9]\\d{0,17}}/auto")
    AutoSaved save(@LoggedIn Staff staff, @PathVariable("id") long id, @ModelAttribute ArticleForm form) {
        Content content = form.content();
        Optional<Saved> saved = content.tooLong().isEmpty()
                ? drafts.save(id, form.begunFrom(), content, staff, true)
                : Optional.empty();
        if (saved.isEmpty()) {
            return new AutoSaved(false, false, id, form.begunFrom(), "没有自动保存，请按“保存”。");
        }
        return switch (saved.get()) {
            case Saved.Kept(Draft article, int number, boolean _) ->
                new AutoSaved(true, true, id, article.contentHash(), kept(article, number));
            case Saved.Beside beside -> new AutoSaved(false, true, id, form.begunFrom(), beside(beside));
            case Saved.NotByItself _ -> new AutoSaved(false, false, id, form.begunFrom(), "这一篇已经送审，不自动保存。按“保存”会回到草稿。");
            case Saved.Published _ -> new AutoSaved(false, false, id, form.begunFrom(), "这一篇已经发布，不能再改。");
            case Saved.NotYours _ -> new AutoSaved(false, false, id, form.begunFrom(), "只有编辑能改文章。");
        };
    }

    /** What was pasted, made plain. */
    @PostMapping("/editor/articles/tidy")
    Html tidy(@LoggedIn Staff staff, @RequestParam("html") String html) {
        return new Html(SafeHtml.clean(html));
    }

    @PostMapping("/editor/articles/markdown")
    Html markdown(@LoggedIn Staff staff, @RequestParam("markdown") String markdown) {
        return new Html(Markdown.toHtml(markdown));
    }

    private static String beside(Saved.Beside beside) {
        return (beside.theirOwn() ? "您在另一个窗口也改过这一篇。" : "别人也在改这一篇。") + "这一页写的另存成第 " + beside.number()
                + " 版，没有互相盖掉。要选用哪一份，请按“保存”。";
    }

    private String kept(Draft article, int number) {
        return times.say(article.updatedAt()) + " 已自动保存，第 " + number + " 版。";
    }
}
