package cn.lianxin.content.editor;

import cn.lianxin.config.identity.Staff;
import cn.lianxin.config.web.LoggedIn;
import cn.lianxin.content.article.DraftQueries;
import cn.lianxin.content.editor.ArticlePages.Tried;
import cn.lianxin.content.review.Act;
import cn.lianxin.content.review.Decision;
import cn.lianxin.content.review.Refusal;
import cn.lianxin.content.review.Reviews;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 通过 and 退回 on the page of an article. */
@Controller
class ReviewController {
    private final DraftQueries queries;
    private final Reviews reviews;
    private final ArticlePages pages;

    ReviewController(DraftQueries queries, Reviews reviews, ArticlePages pages) {
        this.queries = queries;
        this.reviews = reviews;
        this.pages = pages;
    }

    /** @param hash of the text that the reviewer saw */
    @PostMapping("/editor/articles/{id:[1-9]\\d{0,17}}/pass")
    ModelAndView pass(
            @LoggedIn Staff staff,
            @PathVariable("id") long id,
            @RequestParam("hash") String hash,
            @RequestParam(name = "opinion", defaultValue = "") String opinion,
            HttpServletResponse response) {
        return decide(id, new Act.Pass(hash, opinion), opinion, Said.PASSED, staff, response);
    }

    /** @param hash of the text that the reviewer saw */
    @PostMapping("/editor/articles/{id:[1-9]\\d{0,17}}/return")
    ModelAndView sendBack(
            @LoggedIn Staff staff,
            @PathVariable("id") long id,
            @RequestParam("hash") String hash,
            @RequestParam(name = "opinion", defaultValue = "") String opinion,
            HttpServletResponse response) {
        return decide(id, new Act.Return(hash, opinion), opinion, Said.RETURNED, staff, response);
    }

    private ModelAndView decide(
            long id, Act act, String opinion, Said done, Staff staff, HttpServletResponse response) {
        return switch (reviews.apply(id, act, staff)) {
            case Decision.Done _ -> Answers.to(id, done);
            case Decision.Refused(Refusal why) ->
                Answers.again(
                        response,
                        pages.of(
                                Answers.found(queries.one(id)),
                                staff,
                                new Tried(null, "", opinion, why.words()),
                                false,
                                null));
        };
    }
}
