package cn.lianxin.gateway.sandbox.phone;

import static java.util.Objects.requireNonNullElse;

import cn.lianxin.config.account.Account;
import cn.lianxin.config.account.Capability;
import cn.lianxin.config.web.PublicUrl;
import cn.lianxin.gateway.sandbox.world.Grants;
import cn.lianxin.gateway.sandbox.world.People;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/**
 * The page of open.weixin.qq.com on which a person lets another page know who they are. A real WeChat knows whose phone
 * it is; here somebody says so.
 */
@Controller
class AuthorizeController {
    /** As WeChat names them. */
    record Consent(
            @Nullable String appid,
            @Nullable String redirect_uri,
            @Nullable String scope,
            @Nullable String state,
            @Nullable String openid) {}

    private static final String PATH = "/sandbox/api/connect/oauth2/authorize";
    private static final Set<String> SCOPES = Set.of("snsapi_base", "snsapi_userinfo");

    private final Account account;
    private final People people;
    private final Grants grants;
    private final PublicUrl publicUrl;

    AuthorizeController(Account account, People people, Grants grants, PublicUrl publicUrl) {
        this.account = account;
        this.people = people;
        this.grants = grants;
        this.publicUrl = publicUrl;
    }

    @GetMapping(PATH)
    ModelAndView ask(@ModelAttribute("asked") Consent asked) {
        String fault = fault(asked);
        ModelAndView page = new ModelAndView("sandbox/authorize");
        page.addObject("people", people.all());
        page.addObject("fault", fault == null ? null : Words.say(fault));
        page.setStatus(fault == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        return page;
    }

    @PostMapping(PATH)
    ModelAndView allow(@ModelAttribute("asked") Consent asked) {
        String openId = requireNonNullElse(asked.openid(), "");
        if (fault(asked) != null || people.find(openId).isEmpty()) {
            return ask(asked);
        }
        String code = grants.code(openId, requireNonNullElse(asked.scope(), ""));
        String to = own(asked);
        String query = "code=" + code + "&state="
                + UriUtils.encode(requireNonNullElse(asked.state(), ""), StandardCharsets.UTF_8);
        return new ModelAndView("redirect:" + to + (to.contains("?") ? "&" : "?") + query);
    }

    /** {@return a key of the words; null where the page may ask} */
    private @Nullable String fault(Consent asked) {
        if (!account.appId().equals(asked.appid())) {
            return "oauth.appid";
        }
        if (!account.can(Capability.OAUTH) || !SCOPES.contains(requireNonNullElse(asked.scope(), ""))) {
            return "oauth.scope";
        }
        return own(asked).startsWith("/") ? null : "oauth.redirect";
    }

    /** {@return where to go back to, by path where it is one of our own pages; only those are let in} */
    private String own(Consent asked) {
        String local = publicUrl.local(requireNonNullElse(asked.redirect_uri(), ""));
        return local.startsWith("//") || local.contains("#") || local.contains("\\") ? "" : local;
    }
}
