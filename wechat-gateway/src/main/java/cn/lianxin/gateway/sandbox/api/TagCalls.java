package cn.lianxin.gateway.sandbox.api;

import cn.lianxin.config.account.Capability;
import cn.lianxin.gateway.sandbox.world.Tags;
import cn.lianxin.gateway.sandbox.world.Tags.Change;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code /cgi-bin/tags/*} and {@code user/tag/get}: labels on followers. */
final class TagCalls {
    private static final int NAME_BYTES = 30;
    private static final int OPENIDS = 50;

    record Named(int id, String name) {}

    record Created(Named tag) {}

    record All(List<Tags.Tag> tags) {}

    record Worn(@JsonProperty("tagid_list") Set<Integer> ids) {}

    /** As WeChat does it: on the last page and for an empty tag neither {@code data} nor a next openid. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Wearers(
            int count,
            @Nullable OpenIdList data,
            @JsonProperty("next_openid") String next) {}

    private final Tags tags;
    private final Reach reach;

    TagCalls(Tags tags, Reach reach) {
        this.tags = tags;
        this.reach = reach;
    }

    List<Call> all() {
        return List.of(
                Call.post("/cgi-bin/tags/create", Capability.CONDITIONAL_MENU, this::create),
                Call.get("/cgi-bin/tags/get", Capability.CONDITIONAL_MENU, asked -> new All(tags.all())),
                Call.post("/cgi-bin/tags/update", Capability.CONDITIONAL_MENU, this::update),
                Call.post("/cgi-bin/tags/delete", Capability.CONDITIONAL_MENU, this::delete),
                Call.post("/cgi-bin/tags/members/batchtagging", Capability.CONDITIONAL_MENU, this::wear),
                Call.post("/cgi-bin/tags/members/batchuntagging", Capability.CONDITIONAL_MENU, this::takeOff),
                Call.post("/cgi-bin/tags/getidlist", Capability.CONDITIONAL_MENU, this::worn),
                Call.post("/cgi-bin/user/tag/get", Capability.CONDITIONAL_MENU, this::wearers));
    }

    private Created create(Asked asked) {
        String name = name(asked);
        int id = tags.create(name);
        if (id < 0) {
            throw refused(Tags.refusal(id), WeChatError.TOO_MANY_TAGS);
        }
        return new Created(new Named(id, name));
    }

    private Ok update(Asked asked) {
        return done(tags.rename(own(asked), name(asked)));
    }

    private Ok delete(Asked asked) {
        return done(tags.delete(own(asked)));
    }

    private Ok wear(Asked asked) {
        return done(tags.wear(tagId(asked.body().path("tagid")), followers(asked)));
    }

    private Ok takeOff(Asked asked) {
        return done(tags.takeOff(tagId(asked.body().path("tagid")), followers(asked)));
    }

    private Worn worn(Asked asked) {
        return new Worn(tags.of(reach.follower(asked.text("openid", WeChatError.INVALID_OPENID))));
    }

    private Wearers wearers(Asked asked) {
        int id = tagId(asked.body().path("tagid"));
        if (!tags.exists(id)) {
            throw new Refused(WeChatError.INVALID_TAG);
        }
        String after = asked.body().path("next_openid").asString("");
        List<String> page = tags.wearers(id, after.isEmpty() ? null : after);
        return page.isEmpty()
                ? new Wearers(0, null, "")
                : new Wearers(page.size(), new OpenIdList(page), page.getLast());
    }

    private static String name(Asked asked) {
        String name = asked.body().path("tag").path("name").asString("");
        if (name.isBlank()) {
            throw new Refused(WeChatError.INVALID_TAG_NAME);
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > NAME_BYTES) {
            throw new Refused(WeChatError.TAG_NAME_TOO_LONG);
        }
        return name;
    }

    /** {@return a tag that the account made itself: WeChat's own are not to be touched} */
    private static int own(Asked asked) {
        int id = tagId(asked.body().path("tag").path("id"));
        if (id <= Tags.RESERVED) {
            throw new Refused(WeChatError.RESERVED_TAG);
        }
        return id;
    }

    private static int tagId(JsonNode node) {
        int id = node.asInt(-1);
        if (id < 0) {
            throw new Refused(WeChatError.INVALID_TAG);
        }
        return id;
    }

    private List<String> followers(Asked asked) {
        JsonNode list = asked.body().path("openid_list");
        if (!list.isArray() || list.isEmpty()) {
            throw new Refused(WeChatError.INVALID_OPENID_LIST);
        }
        if (list.size() > OPENIDS) {
            throw new Refused(WeChatError.OPENID_LIST_TOO_LONG);
        }
        List<String> openIds = new ArrayList<>();
        list.forEach(one -> openIds.add(reach.follower(one.asString(""))));
        return openIds;
    }

    private static Ok done(Change change) {
        if (change != Change.DONE) {
            throw refused(change, WeChatError.TOO_MANY_WORN);
        }
        return Ok.OK;
    }

    private static Refused refused(Change change, WeChatError tooMany) {
        return new Refused(
                switch (change) {
                    case NO_SUCH_TAG, DONE -> WeChatError.INVALID_TAG;
                    case NAME_TAKEN -> WeChatError.INVALID_TAG_NAME;
                    case TOO_MANY -> tooMany;
                });
    }
}
