package cn.lianxin.content.site;

import cn.lianxin.content.article.ArticleQueries;
import cn.lianxin.content.article.PublishedArticle;
import cn.lianxin.content.article.SizedPictures;
import cn.lianxin.content.readership.ReadFigures;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Makes the page of an article: what nothing of a request but its being one goes into, so that all get the same. */
final class PageMaker {
    private static final int NEXT = 3;

    private final ArticleQueries articles;
    private final SizedPictures pictures;
    private final ReadFigures figures;
    private final ViewResolver views;

    PageMaker(ArticleQueries articles, SizedPictures pictures, ReadFigures figures, ViewResolver views) {
        this.articles = articles;
        this.pictures = pictures;
        this.figures = figures;
        this.views = views;
    }

    /** {@return the page; null where nothing of this id is published} */
    @Nullable
    Page page(long id, HttpServletRequest request, HttpServletResponse response) {
        PublishedArticle article = articles.one(id);
        if (article == null) {
            return null;
        }
        String body = pictures.in(article.body());
        return render(ArticleView.of(article, body, figures.views(id), articles.others(id, NEXT)), request, response);
    }

    private Page render(ArticleView article, HttpServletRequest request, HttpServletResponse response) {
        // Addresses of style sheets get their hash from the response, what is written stays here.
        var written = new ContentCachingResponseWrapper(response);
        try {
            Locale locale = RequestContextUtils.getLocale(request);
            View view = views.resolveViewName("site/article", locale);
            if (view == null) {
                throw new IllegalStateException("no template site/article");
            }
            view.render(Map.of("view", article), request, written);
            return new Page(written.getContentAsByteArray());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("an article's page cannot be made", e);
        }
    }
}
