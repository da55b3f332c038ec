package cn.lianxin.gateway.sandbox.api;

import cn.lianxin.config.account.Capability;
import cn.lianxin.gateway.sandbox.world.People;
import cn.lianxin.gateway.sandbox.world.Tags;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code GET /cgi-bin/user/info}; no name and no picture, as since 2021-12-27. */
final class UserInfoCall implements Call {
    /** Somebody who left has {@code subscribe} 0 and an openid, nothing else. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
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

    private final People people;
    private final Tags tags;

    UserInfoCall(People people, Tags tags) {
        this.people = people;
        this.tags = tags;
    }

    @Override
    public String path() {
        return "/cgi-bin/user/info";
    }

    @Override
    public boolean posted() {
        return false;
    }

    @Override
    public Capability right() {
        return Capability.USER_INFO;
    }

    @Override
    public Answer answer(Asked asked) {
        String openId = asked.query("openid", WeChatError.INVALID_OPENID);
        if (people.find(openId).isEmpty()) {
            throw new Refused(WeChatError.INVALID_OPENID);
        }
        if (!people.follows(openId)) {
            return new Answer(0, openId, null, null, null, null, null, null, null, null);
        }
        long since = people.since(openId).getEpochSecond();
        return new Answer(1, openId, "zh_CN", since, "", 0, tags.of(openId), "ADD_SCENE_SEARCH", 0, "");
    }
}
