package cn.lianxin.config.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows why somebody is not let in; reached by {@link Refusals} alone. */
@Controller
class RefusedController {
    @RequestMapping("/login/refused")
    ModelAndView refused(HttpServletRequest request) {
        return request.getAttribute(Refusals.WHY) instanceof Refusals.Why why
                ? new ModelAndView("web/refused", "why", why)
                : new ModelAndView("redirect:/login");
    }
}
