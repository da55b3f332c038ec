package cn.lianxin.content.editor;

import cn.lianxin.config.identity.Staff;
import cn.lianxin.config.web.LoggedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code GET /editor}: all articles, what waits on top. */
@Controller
class ListController {
    private static final int LAST_PAGE = 100_000;

    private final ListPages pages;

    ListController(ListPages pages) {
        this.pages = pages;
    }

    @GetMapping("/editor")
    ModelAndView list(
            @LoggedIn Staff staff,
            @RequestParam(name = "show", required = false) @Nullable String show,
            @RequestParam(name = "q", defaultValue = "") String query,
            @RequestParam(name = "page", defaultValue = "1") String page) {
        return new ModelAndView(
                "editor/list", "view", pages.page(staff, Filter.named(show), query.strip(), page(page)));
    }

    private static int page(String typed) {
        return typed.matches("[1-9]\\d{0,5}") ? Math.min(LAST_PAGE, Integer.parseInt(typed)) : 1;
    }
}
