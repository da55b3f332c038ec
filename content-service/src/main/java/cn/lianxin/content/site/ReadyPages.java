package cn.lianxin.content.site;

import cn.lianxin.config.web.PageHeaders;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;

/**
 * Gives out a page that is ready before Spring looks for whom the request is: an article that a district reads at once
 * costs little more than counting it. Whatever else comes, goes on to {@link SiteController}.
 */
final class ReadyPages extends HttpFilter {
    static final String ARTICLES = "/a/";

    private static final long serialVersionUID = 1L;

    private final transient PageCache pages;
    private final transient Readings readings;

    ReadyPages(PageCache pages, Readings readings) {
        this.pages = pages;
        this.readings = readings;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain others)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        boolean asks = path.startsWith(ARTICLES) && request.getMethod().equals(HttpMethod.GET.name());
        long id = asks ? SiteController.id(path.substring(ARTICLES.length())) : 0;
        Page page = id == 0 ? null : pages.ready(id);
        if (page == null) {
            others.doFilter(request, response);
            return;
        }
        PageHeaders.put(response);
        readings.count(id, request, response);
        page.write(request, response);
    }
}
