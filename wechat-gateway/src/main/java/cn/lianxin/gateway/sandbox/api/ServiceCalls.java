package cn.lianxin.gateway.sandbox.api;

import cn.lianxin.config.account.Capability;
import cn.lianxin.gateway.sandbox.world.Article;
import cn.lianxin.gateway.sandbox.world.Chats;
import cn.lianxin.gateway.sandbox.world.Chats.Delivery;
import cn.lianxin.gateway.sandbox.world.Media;
import cn.lianxin.gateway.sandbox.world.Media.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/** {@code /cgi-bin/message/custom/*}: customer-service messages and the sign of somebody writing one. */
final class ServiceCalls {
    static final String SEND = "/cgi-bin/message/custom/send";

    /** WeChat's bound on a text, in bytes of UTF-8. */
    private static final int TEXT_BYTES = 2048;

    /** Nobody is shown as writing to somebody who has been silent for longer. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final Chats chats;
    private final Media media;
    private final Reach reach;

    ServiceCalls(Chats chats, Media media, Reach reach) {
        this.chats = chats;
        this.media = media;
        this.reach = reach;
    }

    List<Call> all() {
        return List.of(
                Call.post(SEND, Capability.CUSTOMER_SERVICE, this::send),
                Call.post("/cgi-bin/message/custom/typing", Capability.CUSTOMER_SERVICE, this::typing));
    }

    private Ok send(Asked asked) {
        String openId = asked.text("touser", WeChatError.INVALID_OPENID);
        String type = asked.text("msgtype", WeChatError.INVALID_MESSAGE_TYPE);
        JsonNode content = asked.body().path(type);
        Delivery delivery = switch (type) {
            case "text" -> {
                String text = text(content.path("content"));
                yield chats.service(reach.reached(openId), type, text);
            }
            case "msgmenu" -> {
                String text = menu(content);
                yield chats.service(reach.reached(openId), type, text);
            }
            case "image", "voice" -> {
                String file = file(content, type.equals("image") ? Kind.IMAGE : Kind.VOICE);
                yield chats.serviceFile(reach.reached(openId), type, file);
            }
            case "news" -> {
                Article article = article(content.path("articles"));
                yield chats.serviceCards(reach.reached(openId), List.of(article));
            }
            default -> throw new Refused(WeChatError.INVALID_MESSAGE_TYPE);
        };
        return switch (delivery) {
            case DELIVERED -> Ok.OK;
            case WINDOW_CLOSED -> throw new Refused(WeChatError.WINDOW_CLOSED);
            case COUNT_SPENT -> throw new Refused(WeChatError.COUNT_SPENT);
        };
    }

    private Ok typing(Asked asked) {
        String openId = reach.reached(asked.text("touser", WeChatError.INVALID_OPENID));
        String command = asked.text("command", WeChatError.INVALID_COMMAND);
        if (!command.equals("Typing") && !command.equals("CancelTyping")) {
            throw new Refused(WeChatError.INVALID_COMMAND);
        }
        if (!chats.wroteWithin(openId, FRESH)) {
            throw new Refused(WeChatError.NOT_JUST_WRITTEN);
        }
        return Ok.OK;
    }

    private static String text(JsonNode node) {
        String text = node.asString("");
        if (text.isEmpty()) {
            throw new Refused(WeChatError.EMPTY_TEXT);
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > TEXT_BYTES) {
            throw new Refused(WeChatError.TEXT_TOO_LONG);
        }
        return text;
    }

    /** Shown as its lines: a tap on one is the same as typing it. */
    private static String menu(JsonNode content) {
        JsonNode list = content.path("list");
        if (!list.isArray() || list.isEmpty()) {
            throw new Refused(WeChatError.EMPTY_TEXT);
        }
        StringJoiner lines = new StringJoiner("\n");
        add(lines, content.path("head_content"));
        list.forEach(one -> add(lines, one.path("content")));
        add(lines, content.path("tail_content"));
        return lines.toString();
    }

    private static void add(StringJoiner lines, JsonNode line) {
        if (!line.asString("").isEmpty()) {
            lines.add(line.asString(""));
        }
    }

    private String file(JsonNode content, Kind kind) {
        String id = content.path("media_id").asString("");
        return media.find(id)
                .filter(item -> item.kind() == kind)
                .orElseThrow(() -> new Refused(WeChatError.INVALID_MEDIA_ID))
                .id();
    }

    /** One, or WeChat sends none. */
    private static Article article(JsonNode articles) {
        if (articles.size() != 1) {
            throw new Refused(WeChatError.ARTICLE_COUNT);
        }
        JsonNode one = articles.get(0);
        String picture = one.path("picurl").asString("");
        return new Article(
                text(one.path("title")),
                one.path("description").asString(""),
                one.path("url").asString(""),
                picture.isEmpty() ? null : picture);
    }
}
