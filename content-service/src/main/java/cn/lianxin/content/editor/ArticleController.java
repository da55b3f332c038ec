package cn.lianxin.content.editor;

import cn.lianxin.config.identity.Staff;
import cn.lianxin.config.web.LoggedIn;
import cn.lianxin.content.article.Content;
import cn.lianxin.content.article.Draft;
import cn.lianxin.content.article.DraftQueries;
import cn.lianxin.content.article.Drafts;
import cn.lianxin.content.article.Saved;
import cn.lianxin.content.article.Transitions.Who;
import cn.lianxin.content.editor.ArticlePages.Tried;
import cn.lianxin.content.link.DeadLinks;
import cn.lianxin.content.review.Act;
import cn.lianxin.content.review.Decision;
import cn.lianxin.content.review.Refusal;
import cn.lianxin.content.review.Reviews;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which an article is written, and what its form sends: 保存, and 送审, which saves before. */
@Controller
class ArticleController {
    private final DraftQueries queries;
    private final Drafts drafts;
    private final Reviews reviews;
    private final ArticlePages pages;
    private final DeadLinks links;

    ArticleController(DraftQueries queries, Drafts drafts, Reviews reviews, ArticlePages pages, DeadLinks links) {
        this.queries = queries;
        this.drafts = drafts;
        this.reviews = reviews;
        this.pages = pages;
        this.links = links;
    }

    @GetMapping("/editor/articles/new")
    ModelAndView fresh(@LoggedIn Staff staff, HttpServletResponse response) {
        if (!Who.WRITER.includes(staff.role())) {
            return Answers.refused("写文章要编辑的身份。您可以在文章列表里看和审。");
        }
        var empty = new Content("", staff.name(), "", null, null, null, null, "");
        return Answers.page(response, pages.fresh(empty, null, null));
    }

    /** @param edit whether they want to write in one that is theirs to review */
    @GetMapping("/editor/articles/{id:[1-9]\\d{0,17}}")
    ModelAndView article(
            @LoggedIn Staff staff,
            @PathVariable("id") long id,
            @RequestParam(name = "edit", defaultValue = "false") boolean edit,
            @RequestParam(name = "said", required = false) @Nullable String said,
            HttpServletResponse response) {
        Draft article = Answers.found(queries.one(id));
        return Answers.page(response, pages.of(article, staff, Tried.NOTHING, edit, Said.named(said)));
    }

    @PostMapping("/editor/articles")
    ModelAndView create(
            @LoggedIn Staff staff,
            @ModelAttribute ArticleForm form,
            @RequestParam(name = "do", defaultValue = "save") String what,
            HttpServletResponse response) {
        if (!Who.WRITER.includes(staff.role())) {
            return Answers.refused(Refusal.ONLY_EDITORS.words());
        }
        Content content = form.content();
        String problem = Answers.tooLong(content);
        if (problem != null) {
            return Answers.again(response, pages.fresh(content, null, problem));
        }
        Draft draft = drafts.create(content, staff);
        return what.equals("submit") ? submitted(draft, staff) : Answers.to(draft.id(), Said.SAVED);
    }

    @PostMapping("/editor/articles/{id:[1-9]\\d{0,17}}")
    ModelAndView save(
            @LoggedIn Staff staff,
            @PathVariable("id") long id,
            @ModelAttribute ArticleForm form,
            @RequestParam(name = "do", defaultValue = "save") String what,
            HttpServletResponse response) {
        Content content = form.content();
        String problem = Answers.tooLong(content);
        if (problem != null) {
            return again(response, Answers.found(queries.one(id)), staff, form, problem);
        }
        return switch (Answers.found(
                drafts.save(id, form.begunFrom(), content, staff, false).orElse(null))) {
            case Saved.Kept kept when what.equals("submit") -> submitted(kept.article(), staff);
            case Saved.Kept kept -> Answers.to(id, kept.voided() ? Said.VOIDED : Said.SAVED);
            case Saved.Beside _ when content.hash().equals(form.begunFrom()) -> Answers.to(id, Said.NEWER);
            case Saved.Beside beside -> Answers.to(id, beside.theirOwn() ? Said.BESIDE_OWN : Said.BESIDE);
            case Saved.NotByItself(Draft article) -> again(response, article, staff, form, Refusal.NOT_NOW.words());
            case Saved.Published(Draft article) -> again(response, article, staff, form, Refusal.PUBLISHED.words());
            case Saved.NotYours(Draft article) -> again(response, article, staff, form, "只有编辑能改文章，没有改动。");
        };
    }

    private ModelAndView submitted(Draft draft, Staff staff) {
        links.lookSoon(draft.content());
        return switch (reviews.apply(draft.id(), new Act.Submit(draft.contentHash()), staff)) {
            case Decision.Done done -> Answers.to(draft.id(), done.next().isEmpty() ? Said.NOBODY : Said.SUBMITTED);
            case Decision.Refused(Refusal why) when why == Refusal.HAS_ERRORS -> Answers.to(draft.id(), Said.NOT_YET);
            case Decision.Refused(Refusal why) when why == Refusal.BESIDE_OPEN -> Answers.to(draft.id(), Said.BESIDE);
            case Decision.Refused _ -> Answers.to(draft.id(), Said.SAVED);
        };
    }

    private ModelAndView again(
            HttpServletResponse response, Draft article, Staff staff, ArticleForm form, String problem) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return Answers.page(
                response,
                pages.of(article, staff, new Tried(form.content(), form.begunFrom(), "", problem), true, null));
    }
}
