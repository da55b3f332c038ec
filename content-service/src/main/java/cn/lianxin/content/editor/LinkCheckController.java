package cn.lianxin.content.editor;

import cn.lianxin.config.identity.Staff;
import cn.lianxin.config.web.LoggedIn;
import cn.lianxin.content.article.Content;
import cn.lianxin.content.article.Draft;
import cn.lianxin.content.article.DraftQueries;
import cn.lianxin.content.article.Transitions.Who;
import cn.lianxin.content.editor.ArticlePages.Tried;
import cn.lianxin.content.link.DeadLinks;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 检查链接: the same page with what was typed, and what is known of its links now. Nothing is saved. */
@Controller
class LinkCheckController {
    private static final String ONLY_EDITORS = "只有编辑能检查链接。";
    private static final String BUSY = "正在检查别的文章的链接，请过一会儿再按。";

    private final DraftQueries queries;
    private final ArticlePages pages;
    private final DeadLinks links;

    LinkCheckController(DraftQueries queries, ArticlePages pages, DeadLinks links) {
        this.queries = queries;
        this.pages = pages;
        this.links = links;
    }

    @PostMapping("/editor/articles/dead-links")
    ModelAndView fresh(@LoggedIn Staff staff, @ModelAttribute ArticleForm form, HttpServletResponse response) {
        if (!Who.WRITER.includes(staff.role())) {
            return Answers.refused(ONLY_EDITORS);
        }
        Content content = form.content();
        @Nullable String problem = problem(content);
        return Answers.page(response, pages.fresh(content, said(problem), problem));
    }

    @PostMapping("/editor/articles/{id:[1-9]\\d{0,17}}/dead-links")
    ModelAndView known(
            @LoggedIn Staff staff,
            @PathVariable("id") long id,
            @ModelAttribute ArticleForm form,
            HttpServletResponse response) {
        if (!Who.WRITER.includes(staff.role())) {
            return Answers.refused(ONLY_EDITORS);
        }
        Draft article = Answers.found(queries.one(id));
        Content content = form.content();
        @Nullable String problem = problem(content);
        return Answers.page(
                response,
                pages.of(article, staff, new Tried(content, form.begunFrom(), "", problem), true, said(problem)));
    }

    private @Nullable String problem(Content content) {
        return links.look(content) ? null : BUSY;
    }

    private static @Nullable Said said(@Nullable String problem) {
        return problem == null ? Said.LINKS_LOOKED : null;
    }
}
