package cn.lianxin.config.web;

import cn.lianxin.config.identity.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where owners, departments and the district's desk land after the login while there is no desk: what to do instead. */
@Controller
class DeskController {
    @GetMapping("/desk")
    ModelAndView soon(@LoggedIn Staff staff) {
        return new ModelAndView("web/soon", "editor", WayBack.home(staff.role()).equals("/editor"));
    }
}
