package cn.lianxin.content.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

    private final PageCache pages;
    private final PageMaker maker;
    private final Readings readings;

    SiteController(PageCache pages, PageMaker maker, Readings readings) {
        this.pages = pages;
        this.maker = maker;
        this.readings = readings;
    }

    /** {@return the id in an address; 0 where it is none} */
    static long id(String typed) {
        return ID.matcher(typed).matches() ? Long.parseLong(typed) : 0;
    }

    /** Of the parameters only those that tell where a reader comes from mean anything. */
    @GetMapping("/a/{id}")
    @Nullable
    ModelAndView article(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long number = id(id);
        Page page = number == 0 ? null : pages.page(number, () -> maker.page(number, request, response));
        if (page == null) {
            return missing(response);
        }
        if (request.getMethod().equals(HttpMethod.GET.name())) {
            readings.count(number, request, response);
        }
        page.write(request, response);
        return null;
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
