package cn.lianxin.gateway.sandbox.api;

import cn.lianxin.config.account.Capability;
import cn.lianxin.gateway.sandbox.world.Chats;
import cn.lianxin.gateway.sandbox.world.People;
import java.nio.charset.StandardCharsets;

/** {@code POST /cgi-bin/message/custom/send}: a customer-service message, text only so far. */
final class CustomSendCall implements Call {
    /** WeChat's bound on a text, in bytes of UTF-8. */
    private static final int TEXT_BYTES = 2048;

    private final People people;
    private final Chats chats;

    CustomSendCall(People people, Chats chats) {
        this.people = people;
        this.chats = chats;
    }

    @Override
    public String path() {
        return "/cgi-bin/message/custom/send";
    }

    @Override
    public boolean posted() {
        return true;
    }

    @Override
    public Capability right() {
        return Capability.CUSTOMER_SERVICE;
    }

    @Override
    public Ok answer(Asked asked) {
        String openId = asked.text("touser", WeChatError.INVALID_OPENID);
        String text = text(asked);
        if (people.find(openId).isEmpty()) {
            throw new Refused(WeChatError.INVALID_OPENID);
        }
        if (!people.follows(openId)) {
            throw new Refused(WeChatError.NOT_A_FOLLOWER);
        }
        return switch (chats.service(openId, "text", text)) {
            case DELIVERED -> Ok.OK;
            case WINDOW_CLOSED -> throw new Refused(WeChatError.WINDOW_CLOSED);
            case COUNT_SPENT -> throw new Refused(WeChatError.COUNT_SPENT);
        };
    }

    private static String text(Asked asked) {
        if (!asked.text("msgtype", WeChatError.INVALID_MESSAGE_TYPE).equals("text")) {
            throw new Refused(WeChatError.INVALID_MESSAGE_TYPE);
        }
        String text = asked.body().path("text").path("content").asString("");
        if (text.isEmpty()) {
            throw new Refused(WeChatError.EMPTY_TEXT);
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > TEXT_BYTES) {
            throw new Refused(WeChatError.TEXT_TOO_LONG);
        }
        return text;
    }
}
