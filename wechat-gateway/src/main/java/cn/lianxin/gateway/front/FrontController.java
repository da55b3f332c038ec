package cn.lianxin.gateway.front;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.account.SandboxProperties;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code GET /}: what this is, and where to go. */
@Controller
class FrontController {
    private final Accounts accounts;
    private final SandboxProperties sandbox;

    FrontController(Accounts accounts, SandboxProperties sandbox) {
        this.accounts = accounts;
        this.sandbox = sandbox;
    }

    @GetMapping("/")
    String front(Model model) {
        if (accounts.sandbox()) {
            // The phones live with the gateway, which may be another process.
            model.addAttribute("phones", Objects.requireNonNullElse(sandbox.url(), "") + "/sandbox");
        }
        return "front/front";
    }
}
