package cn.lianxin.gateway.sandbox.api;

import cn.lianxin.config.account.Capability;
import cn.lianxin.gateway.sandbox.world.Followers;
import cn.lianxin.gateway.sandbox.world.People;
import cn.lianxin.gateway.sandbox.world.Tags;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code /cgi-bin/user/*}: who follows; no name and no picture, as since 2021-12-27. */
final class UserCalls {
    /** Somebody who left has {@code subscribe} 0 and an openid, nothing else. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record User(
            int subscribe,
            String openid,
            @Nullable String language,
            @JsonProperty("subscribe_time") @Nullable Long subscribeTime,
            @Nullable String remark,
            @Nullable Integer groupid,
            @JsonProperty("tagid_list") @Nullable Set<Integer> tagIds,
            @JsonProperty("subscribe_scene") @Nullable String subscribeScene,
            @JsonProperty("qr_scene") @Nullable Integer qrScene,
            @JsonProperty("qr_scene_str") @Nullable String qrSceneText) {}

    record Users(@JsonProperty("user_info_list") List<User> users) {}

    /** As WeChat does it: behind the last page there is no {@code data}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(
            long total,
            int count,
            @Nullable OpenIdList data,
            @JsonProperty("next_openid") String next) {}

    private static final int BATCH = 100;

    private final People people;
    private final Followers followers;
    private final Tags tags;
    private final Reach reach;

    UserCalls(People people, Followers followers, Tags tags, Reach reach) {
        this.people = people;
        this.followers = followers;
        this.tags = tags;
        this.reach = reach;
    }

    List<Call> all() {
        return List.of(
                Call.get(
                        "/cgi-bin/user/info",
                        Capability.USER_INFO,
                        asked -> user(asked.query("openid", WeChatError.INVALID_OPENID))),
                Call.post("/cgi-bin/user/info/batchget", Capability.USER_INFO, this::batch),
                Call.get("/cgi-bin/user/get", Capability.USER_INFO, this::page));
    }

    private User user(String openId) {
        if (!people.follows(reach.known(openId))) {
            return new User(0, openId, null, null, null, null, null, null, null, null);
        }
        long since = people.since(openId).getEpochSecond();
        String scene = people.scene(openId).orElse("");
        String way = scene.isEmpty() ? "ADD_SCENE_SEARCH" : "ADD_SCENE_QR_CODE";
        return new User(1, openId, "zh_CN", since, "", 0, tags.of(openId), way, 0, scene);
    }

    private Users batch(Asked asked) {
        JsonNode list = asked.body().path("user_list");
        if (!list.isArray() || list.isEmpty()) {
            throw new Refused(WeChatError.INVALID_OPENID_LIST);
        }
        if (list.size() > BATCH) {
            throw new Refused(WeChatError.OPENID_LIST_TOO_LONG);
        }
        List<User> users = new ArrayList<>();
        list.forEach(one -> users.add(user(one.path("openid").asString(""))));
        return new Users(users);
    }

    private Page page(Asked asked) {
        String after = asked.optional("next_openid");
        List<String> page = followers
                .page(after.isEmpty() ? null : after)
                .orElseThrow(() -> new Refused(WeChatError.INVALID_OPENID));
        long total = followers.count();
        return page.isEmpty()
                ? new Page(total, 0, null, "")
                : new Page(total, page.size(), new OpenIdList(page), page.getLast());
    }
}
