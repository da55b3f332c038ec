package cn.lianxin.content.site;

import cn.lianxin.content.readership.Apart;
import cn.lianxin.content.readership.Views;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** {@code GET /a/{id}}: each opening comes here, is counted, and is answered when it is kept. */
@Controller
class SiteController {
    private static final Logger log = LoggerFactory.getLogger(SiteController.class);
    private static final Pattern ID = Pattern.compile("[1-9]\\d{0,17}");
    private static final String ASKED_FOR_ANEW =
            Objects.requireNonNull(CacheControl.noCache().cachePrivate().getHeaderValue());

    private final PageCache pages;
    private final PageMaker maker;
    private final Views views;
    private final OwnStaff staff;
    private final InstantSource clock;

    SiteController(PageCache pages, PageMaker maker, Views views, OwnStaff staff, InstantSource clock) {
        this.pages = pages;
        this.maker = maker;
        this.views = views;
        this.staff = staff;
        this.clock = clock;
    }

    /** Of the parameters only those that tell where a reader comes from mean anything. */
    @GetMapping("/a/{id}")
    @Nullable
    ModelAndView article(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long number = ID.matcher(id).matches() ? Long.parseLong(id) : 0;
        Page page = number == 0 ? null : pages.page(number, () -> maker.page(number, request, response));
        if (page == null) {
            return missing(response);
        }
        if (request.getMethod().equals(HttpMethod.GET.name())) {
            count(number, request, response);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, ASKED_FOR_ANEW);
        page.write(request, response);
        return null;
    }

    private void count(long id, HttpServletRequest request, HttpServletResponse response) {
        var visitor = new Visitor(request);
        Apart apart = visitor.apart();
        if (apart == null && staff.opens(request)) {
            apart = Apart.STAFF;
        }
        if (apart == null) {
            views.count(visitor.opening(id, response, clock.instant()));
        } else {
            views.countApart(apart);
        }
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
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return new ModelAndView(page, status);
    }
}
