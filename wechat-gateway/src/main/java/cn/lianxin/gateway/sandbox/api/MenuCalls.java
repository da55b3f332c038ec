package cn.lianxin.gateway.sandbox.api;

import cn.lianxin.config.account.Capability;
import cn.lianxin.gateway.sandbox.world.Menu;
import cn.lianxin.gateway.sandbox.world.Menus;
import cn.lianxin.gateway.sandbox.world.People;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code /cgi-bin/menu/*}: the menu for everybody and those by tag. */
final class MenuCalls {
    /** All menus; {@code conditionalmenu} is left out where there are none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record All(
            Menu menu,
            @JsonProperty("conditionalmenu") @Nullable List<Menu> conditional) {}

    /** The number of a new conditional menu: a text here, a number in {@link All}, as in WeChat's answers. */
    record Added(String menuid) {}

    /**
     * What somebody sees. WeChat's page shows {@code button} at the top, clients that are known to work read it in a
     * {@code menu}; so it is there twice.
     */
    record Match(List<Menu.Button> button, Menu menu) {
        static Match of(Menu menu) {
            return new Match(menu.button(), new Menu(menu.button(), null, null));
        }
    }

    private final Menus menus;
    private final People people;
    private final JsonMapper json;

    MenuCalls(Menus menus, People people, JsonMapper json) {
        this.menus = menus;
        this.people = people;
        this.json = json;
    }

    List<Call> all() {
        return List.of(
                Call.post("/cgi-bin/menu/create", Capability.MENU, this::create),
                Call.get("/cgi-bin/menu/get", Capability.MENU, this::get),
                Call.get("/cgi-bin/menu/delete", Capability.MENU, this::delete),
                Call.post("/cgi-bin/menu/addconditional", Capability.CONDITIONAL_MENU, this::addConditional),
                Call.post("/cgi-bin/menu/delconditional", Capability.CONDITIONAL_MENU, this::deleteConditional),
                Call.post("/cgi-bin/menu/trymatch", Capability.CONDITIONAL_MENU, this::tryMatch));
    }

    private Ok create(Asked asked) {
        menus.create(menu(asked));
        return Ok.OK;
    }

    private All get(Asked asked) {
        Menu everybodys = menus.byDefault().orElseThrow(() -> new Refused(WeChatError.NO_MENU));
        List<Menu> conditional = menus.conditional();
        return new All(everybodys, conditional.isEmpty() ? null : conditional);
    }

    private Ok delete(Asked asked) {
        menus.deleteAll();
        return Ok.OK;
    }

    private Added addConditional(Asked asked) {
        Menu menu = menu(asked);
        MenuRules.checkRule(menu);
        if (menus.byDefault().isEmpty()) {
            throw new Refused(WeChatError.NO_DEFAULT_MENU);
        }
        return new Added(String.valueOf(menus.addConditional(menu)));
    }

    private Ok deleteConditional(Asked asked) {
        if (!menus.deleteConditional(asked.text("menuid", WeChatError.NO_SUCH_MENU))) {
            throw new Refused(WeChatError.NO_SUCH_MENU);
        }
        return Ok.OK;
    }

    private Match tryMatch(Asked asked) {
        String openId = asked.text("user_id", WeChatError.NO_SUCH_USER);
        if (people.find(openId).isEmpty()) {
            throw new Refused(WeChatError.NO_SUCH_USER);
        }
        return Match.of(menus.seenBy(openId).orElseThrow(() -> new Refused(WeChatError.NO_MENU)));
    }

    private Menu menu(Asked asked) {
        try {
            Menu menu = json.treeToValue(asked.body(), Menu.class);
            MenuRules.check(menu);
            return menu;
        } catch (JacksonException malformed) {
            throw new Refused(WeChatError.MALFORMED_BODY);
        }
    }
}
