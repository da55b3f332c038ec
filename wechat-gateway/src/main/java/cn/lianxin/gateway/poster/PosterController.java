package cn.lianxin.gateway.poster;

import cn.lianxin.config.account.Account;
import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.account.Capability;
import cn.lianxin.config.identity.GroupDirectory;
import cn.lianxin.config.identity.ListedGroup;
import cn.lianxin.config.web.PublicUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /g/{code}}: who opens it sees what to send to belong to that group; who prints it hangs up the code.
 *
 * <p>An account with scene codes shows WeChat's, and scanning is enough. Every other shows this page's own address.
 */
@Controller
class PosterController {
    private static final int LEVELS = 5;

    private final GroupDirectory groups;
    private final Accounts accounts;
    private final GroupScenes scenes;
    private final PublicUrl publicUrl;

    PosterController(GroupDirectory groups, Accounts accounts, GroupScenes scenes, PublicUrl publicUrl) {
        this.groups = groups;
        this.accounts = accounts;
        this.scenes = scenes;
        this.publicUrl = publicUrl;
    }

    @GetMapping("/g/{code}")
    ModelAndView poster(@PathVariable String code) {
        ListedGroup group = groups.group(code)
                .filter(one -> !one.level().equals("DEPARTMENT"))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<String> scene = scene(group);
        String address = scene.orElseGet(() -> publicUrl.of("/g/" + group.code()));
        return new ModelAndView(
                "poster/poster", "view", PosterView.of(group, above(group), address, scene.isPresent()));
    }

    private Optional<String> scene(ListedGroup group) {
        Optional<Account> able = accounts.all().stream()
                .filter(account -> account.can(Capability.SCENE_QR))
                .findFirst();
        return able.flatMap(account -> scenes.address(account, group.code()));
    }

    private List<String> above(ListedGroup group) {
        var names = new ArrayList<String>();
        @Nullable String parent = group.parent();
        // The list is another module's: no ring in it keeps this page busy.
        for (int i = 0; i < LEVELS && parent != null; i++) {
            Optional<ListedGroup> one = groups.group(parent);
            one.ifPresent(known -> names.addFirst(known.name()));
            parent = one.map(ListedGroup::parent).orElse(null);
        }
        return names;
    }
}
