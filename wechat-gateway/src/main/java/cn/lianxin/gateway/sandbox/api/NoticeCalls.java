package cn.lianxin.gateway.sandbox.api;

import cn.lianxin.config.account.Capability;
import cn.lianxin.gateway.sandbox.world.Chats;
import cn.lianxin.gateway.sandbox.world.Event;
import cn.lianxin.gateway.sandbox.world.Event.Field;
import cn.lianxin.gateway.sandbox.world.Events;
import cn.lianxin.gateway.sandbox.world.MessageIds;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** {@code message/template/send} and {@code message/subscribe/bizsend}: notices that need no open window. */
final class NoticeCalls {
    /** As {@link Ok}, with the number by which the event afterwards names the notice. */
    record Sent(int errcode, String errmsg, long msgid) {}

    private static final Pattern TEMPLATE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final Chats chats;
    private final MessageIds ids;
    private final Events events;
    private final Reach reach;

    NoticeCalls(Chats chats, MessageIds ids, Events events, Reach reach) {
        this.chats = chats;
        this.ids = ids;
        this.events = events;
        this.reach = reach;
    }

    List<Call> all() {
        return List.of(
                Call.post("/cgi-bin/message/template/send", Capability.TEMPLATE, this::template),
                Call.post("/cgi-bin/message/subscribe/bizsend", Capability.TEMPLATE, this::subscription));
    }

    private Sent template(Asked asked) {
        String openId = send(asked);
        long id = ids.next();
        events.tell(
                openId,
                Event.of(
                        "TEMPLATESENDJOBFINISH",
                        new Field("MsgID", String.valueOf(id)),
                        new Field("Status", "success")));
        return new Sent(0, "ok", id);
    }

    /** Everybody has agreed to everything here: the phones ask nobody. */
    private Sent subscription(Asked asked) {
        send(asked);
        return new Sent(0, "ok", ids.next());
    }

    private String send(Asked asked) {
        String openId = reach.reached(asked.text("touser", WeChatError.INVALID_OPENID));
        if (!TEMPLATE.matcher(asked.body().path("template_id").asString("")).matches()) {
            throw new Refused(WeChatError.INVALID_TEMPLATE);
        }
        chats.template(openId, text(asked.body()));
        return openId;
    }

    private static String text(JsonNode body) {
        JsonNode data = body.path("data");
        if (!data.isObject() || data.isEmpty()) {
            throw new Refused(WeChatError.INVALID_TEMPLATE_DATA);
        }
        StringJoiner lines = new StringJoiner("\n");
        data.forEach(value -> {
            if (!value.path("value").isString()) {
                throw new Refused(WeChatError.INVALID_TEMPLATE_DATA);
            }
            lines.add(value.path("value").asString(""));
        });
        String url = body.path("url").asString(body.path("page").asString(""));
        return url.isEmpty() ? lines.toString() : lines.add(url).toString();
    }
}
