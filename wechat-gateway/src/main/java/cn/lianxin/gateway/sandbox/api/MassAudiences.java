package cn.lianxin.gateway.sandbox.api;

import cn.lianxin.gateway.sandbox.world.Audience;
import cn.lianxin.gateway.sandbox.world.Tags;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Whom a call for a mass message names. */
final class MassAudiences {
    private static final int FEWEST = 2;
    private static final int MOST = 10_000;

    private final Tags tags;
    private final Reach reach;

    MassAudiences(Tags tags, Reach reach) {
        this.tags = tags;
        this.reach = reach;
    }

    /** As the real one does it: a filter that is not for all and names no tag is for all. */
    Audience filtered(Asked asked) {
        JsonNode filter = asked.body().path("filter");
        JsonNode tag = filter.path("tag_id");
        boolean unnamed =
                tag.isMissingNode() || tag.isNull() || tag.asString("").isEmpty();
        if (filter.path("is_to_all").asBoolean(false) || unnamed) {
            return new Audience.Everybody();
        }
        int id = tag.asInt(-1);
        if (id < 0 || !tags.exists(id) || tags.count(id) == 0) {
            throw new Refused(WeChatError.INVALID_TAG);
        }
        return new Audience.Tagged(id);
    }

    /** {@return people by their openids; those who left get nothing and spoil nothing} */
    Audience listed(Asked asked) {
        JsonNode list = asked.body().path("touser");
        if (!list.isArray()) {
            throw new Refused(WeChatError.INVALID_OPENID_LIST);
        }
        if (list.size() < FEWEST) {
            throw new Refused(WeChatError.TOO_FEW_OPENIDS);
        }
        if (list.size() > MOST) {
            throw new Refused(WeChatError.OPENID_LIST_TOO_LONG);
        }
        Set<String> openIds = new LinkedHashSet<>();
        list.forEach(one -> openIds.add(reach.known(one.asString(""))));
        return new Audience.Listed(openIds);
    }
}
