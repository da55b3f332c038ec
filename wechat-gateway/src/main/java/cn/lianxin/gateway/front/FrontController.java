package cn.lianxin.gateway.front;

import cn.lianxin.config.account.Accounts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code GET /}: what this is, and where to go. */
@Controller
class FrontController {
    private final Accounts accounts;

    FrontController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/")
    String front(Model model) {
        model.addAttribute("sandbox", accounts.sandbox());
        return "front/front";
    }
}
