package cn.lianxin.content.site;

import cn.lianxin.content.article.ArticleQueries;
import cn.lianxin.content.article.PublishedArticle;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** {@code GET /a/{id}}. Parameters are passed over: WeChat adds {@code from} and {@code isappinstalled} to what is shared. */
@Controller
class SiteController {
    private static final Logger log = LoggerFactory.getLogger(SiteController.class);
    private static final Pattern ID = Pattern.compile("[1-9]\\d{0,17}");
    private static final int NEXT = 3;

    private final ArticleQueries articles;

    SiteController(ArticleQueries articles) {
        this.articles = articles;
    }

    /** Each opening comes here: readers are to be counted, and what is taken back must be gone. */
    @GetMapping("/a/{id}")
    ModelAndView article(@PathVariable String id, HttpServletResponse response) {
        PublishedArticle article = ID.matcher(id).matches() ? articles.one(Long.parseLong(id)) : null;
        if (article == null) {
            return missing(response);
        }
        cache(response, CacheControl.noCache().cachePrivate());
        return new ModelAndView("site/article", "view", ArticleView.of(article, articles.others(article.id(), NEXT)));
    }

    /** There is no list of articles, but people cut addresses short. */
    @GetMapping({"/a", "/a/"})
    ModelAndView missing(HttpServletResponse response) {
        return sorry("site/missing", HttpStatus.NOT_FOUND, response);
    }

    @ExceptionHandler
    ModelAndView away(DataAccessException away, HttpServletResponse response) {
        log.warn("an article waits for its store: {}", away.getClass().getName());
        response.setHeader(HttpHeaders.RETRY_AFTER, "30");
        return sorry("site/away", HttpStatus.SERVICE_UNAVAILABLE, response);
    }

    private static ModelAndView sorry(String page, HttpStatus status, HttpServletResponse response) {
        cache(response, CacheControl.noStore());
        return new ModelAndView(page, status);
    }

    private static void cache(HttpServletResponse response, CacheControl control) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, control.getHeaderValue());
    }
}
