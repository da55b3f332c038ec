package cn.lianxin.content.editor;

import cn.lianxin.config.identity.Staff;
import cn.lianxin.config.web.LoggedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code GET /editor/calendar}: what goes out when. */
@Controller
class CalendarController {
    private final CalendarPages pages;

    CalendarController(CalendarPages pages) {
        this.pages = pages;
    }

    @GetMapping("/editor/calendar")
    ModelAndView calendar(
            @LoggedIn Staff staff,
            @RequestParam(name = "month", required = false) @Nullable String month,
            @RequestParam(name = "said", required = false) @Nullable String said) {
        return new ModelAndView("editor/calendar", "view", pages.of(staff, month, Said.named(said), null));
    }
}
