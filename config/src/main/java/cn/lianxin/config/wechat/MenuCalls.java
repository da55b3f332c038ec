package cn.lianxin.config.wechat;

import cn.lianxin.config.account.Account;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import java.util.stream.StreamSupport;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import me.chanjar.weixin.mp.api.WxMpService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sets menus and who sees them. WxJava's own classes know neither all kinds of items nor the ids of conditional menus: plain JSON does. */
public final class MenuCalls {
    private static final Logger log = LoggerFactory.getLogger(MenuCalls.class);
    private static final int NO_MENU = 46003;

    private final JsonMapper json = new JsonMapper();
    private final Map<String, Long> tagIds = new ConcurrentHashMap<>();
    private final WxServices services;

    MenuCalls(WxServices services) {
        this.services = services;
    }

    /**
     * What the bearers of a tag see.
     *
     * @param tag its name; made where it is missing
     * @param menu the menu for the tag's id
     */
    public record TagMenu(String tag, LongFunction<String> menu) {}

    /** One or more calls to WeChat. */
    private interface Calls {
        void make(Api api) throws WxErrorException;
    }

    /** Paths below /cgi-bin of one account's WeChat. */
    private record Api(WxMpService service) {
        String get(String path) throws WxErrorException {
            return service.get(address(path), null);
        }

        String post(String path, String body) throws WxErrorException {
            return service.post(address(path), body);
        }

        private String address(String path) {
            return service.getWxMpConfigStorage().getHostConfig().getApiHost() + "/cgi-bin/" + path;
        }
    }

    /** Sets what everybody sees. */
    public CallOutcome menu(Account account, String menu) {
        return outcome(account, api -> api.post("menu/create", menu));
    }

    /**
     * Sets what the bearers of tags see, in place of all earlier conditional menus.
     *
     * @param menus who bears two of the tags sees the later
     */
    public CallOutcome onlyConditionalMenus(Account account, List<TagMenu> menus) {
        return outcome(account, api -> {
            List<String> earlier = conditionalMenus(api);
            // First the new ones, so that nobody is without: of those that match the newest is shown.
            for (TagMenu one : menus) {
                api.post("menu/addconditional", one.menu().apply(tagId(api, one.tag())));
            }
            for (String one : earlier) {
                api.post(
                        "menu/delconditional",
                        json.createObjectNode().put("menuid", one).toString());
            }
        });
    }

    /**
     * Gives one person a tag, or takes it away.
     *
     * @param tag its name; made where it is missing
     */
    public CallOutcome tag(Account account, String tag, String openId, boolean wear) {
        return outcome(account, api -> {
            String known = account.appId() + '\n' + tag;
            Long id = tagIds.get(known);
            if (id == null) {
                id = tagId(api, tag);
                tagIds.put(known, id);
            }
            var body = json.createObjectNode().put("tagid", id);
            body.putArray("openid_list").add(openId);
            try {
                api.post("tags/members/" + (wear ? "batchtagging" : "batchuntagging"), body.toString());
            } catch (WxErrorException e) {
                // It may be that somebody has deleted the tag meanwhile.
                tagIds.remove(known);
                throw e;
            }
        });
    }

    private long tagId(Api api, String name) throws WxErrorException {
        JsonNode known = json.readTree(api.get("tags/get")).path("tags");
        for (JsonNode tag : known) {
            if (tag.path("name").asString("").equals(name)) {
                return tag.path("id").asLong();
            }
        }
        var wanted = json.createObjectNode();
        wanted.putObject("tag").put("name", name);
        return json.readTree(api.post("tags/create", wanted.toString()))
                .path("tag")
                .path("id")
                .asLong();
    }

    private List<String> conditionalMenus(Api api) throws WxErrorException {
        try {
            JsonNode menus = json.readTree(api.get("menu/get")).path("conditionalmenu");
            return StreamSupport.stream(menus.spliterator(), false)
                    .map(one -> one.path("menuid").asString(""))
                    .filter(id -> !id.isEmpty())
                    .toList();
        } catch (WxErrorException e) {
            if (e.getError().getErrorCode() == NO_MENU) {
                return List.of();
            }
            throw e;
        }
    }

    private CallOutcome outcome(Account account, Calls calls) {
        try {
            calls.make(new Api(services.of(account)));
            return new CallOutcome.Done();
        } catch (WxErrorException e) {
            int code = e.getError().getErrorCode();
            log.warn("WeChat answered {} to a call about menus or tags", code);
            return code == 0 || code == -99 ? new CallOutcome.Later(code) : outcome(code);
        } catch (JacksonException odd) {
            log.warn("WeChat's answer about menus or tags is none");
            return new CallOutcome.Later(0);
        } catch (WxRuntimeException e) {
            log.warn("WeChat was busy or gave no token: {}", String.valueOf(e.getCause()));
            return new CallOutcome.Later(-1);
        }
    }

    private static CallOutcome outcome(int code) {
        return switch (ErrorClass.of(code)) {
            case BUSY, SETTINGS -> new CallOutcome.Later(code);
            case CHANNEL_CLOSED -> new CallOutcome.NoRight(code);
            case PERMANENT -> new CallOutcome.Refused(code);
        };
    }
}
