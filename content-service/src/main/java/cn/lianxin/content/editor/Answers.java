package cn.lianxin.content.editor;

import cn.lianxin.content.article.Content;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** How the pages of an article answer. */
final class Answers {
    /** TinyMCE dresses its frame and its menus by inline styles; nothing else of the policy gives way. */
    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data: blob:; base-uri 'none'; object-src 'none'; form-action 'self';"
            + " frame-ancestors 'none'";

    private static final Map<String, String> NAMES =
            Map.of("title", "标题", "author", "作者", "digest", "摘要", "sourceUrl", "阅读原文", "body", "正文");

    private Answers() {}

    static ModelAndView page(HttpServletResponse response, ArticleView view) {
        response.setHeader("Content-Security-Policy", POLICY);
        return new ModelAndView("editor/article", "view", view);
    }

    /** The same page with what was typed. */
    static ModelAndView again(HttpServletResponse response, ArticleView view) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(response, view);
    }

    static ModelAndView refused(String why) {
        var page = new ModelAndView("editor/refused", "why", why);
        page.setStatus(HttpStatus.FORBIDDEN);
        return page;
    }

    /** After a form, so that loading again sends nothing again; a path alone, whatever Host the request named. */
    static ModelAndView to(long id, Said said) {
        return to("/editor/articles/" + id + "?said=" + said.key());
    }

    /** The same to the calendar, after something was done to a push. */
    static ModelAndView toCalendar(Said said) {
        return to("/editor/calendar?said=" + said.key());
    }

    /** The same to any page of ours. */
    static ModelAndView to(String path) {
        View away = (model, request, response) -> {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, path);
        };
        return new ModelAndView(away);
    }

    static <T> T found(@Nullable T wanted) {
        if (wanted == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return wanted;
    }

    /** {@return what is too long to be kept at all; null for nothing} */
    static @Nullable String tooLong(Content content) {
        List<String> fields = content.tooLong();
        return fields.isEmpty()
                ? null
                : fields.stream().map(field -> NAMES.getOrDefault(field, field)).collect(Collectors.joining("、"))
                        + "太长了，没有保存。您写的还在下面，删短一点再保存。";
    }
}
