package cn.lianxin.config.wechat;

import cn.lianxin.config.account.Account;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends drafts to followers and asks what became of them (developers.weixin.qq.com, Batch sends; Publishing).
 *
 * <p>Everybody and the wearers of a tag are two methods: at WeChat a filter without a tag means everybody, and WxJava's
 * own class lets one be forgotten.
 */
public final class PushCalls {
    private final WxServices services;

    PushCalls(WxServices services) {
        this.services = services;
    }

    /**
     * WeChat has taken a push.
     *
     * @param msgId by which it is asked for
     * @param msgDataId by which its figures and comments are asked for; empty where WeChat gives none
     */
    public record Accepted(String msgId, String msgDataId) {}

    /** What {@code mass/get} says. */
    public enum MassState {
        SENDING,
        SENT,
        FAILED,
        DELETED
    }

    /** @param count how many followers wear it */
    public record Tag(long id, String name, long count) {}

    /** Sends a draft to all followers. */
    public Answer<Accepted> sendToEverybody(Account account, String mediaId, String clientMsgId) {
        ObjectNode body = massBody(mediaId, clientMsgId);
        body.putObject("filter").put("is_to_all", true);
        return send(account, body);
    }

    /**
     * Sends a draft to those who wear a tag.
     *
     * @throws IllegalArgumentException where there is no such id: without one WeChat would send it to everybody
     */
    public Answer<Accepted> sendToTag(Account account, long tagId, String mediaId, String clientMsgId) {
        if (tagId <= 0) {
            throw new IllegalArgumentException("a push to a tag needs the tag's id");
        }
        ObjectNode body = massBody(mediaId, clientMsgId);
        body.putObject("filter").put("is_to_all", false).put("tag_id", tagId);
        return send(account, body);
    }

    /** Sends a draft to one follower's phone, to be looked at. */
    public Answer<Boolean> preview(Account account, String openId, String mediaId) {
        ObjectNode body = Posting.JSON.createObjectNode().put("touser", openId).put("msgtype", "mpnews");
        body.putObject("mpnews").put("media_id", mediaId);
        return posting(account).post("/cgi-bin/message/mass/preview", body, _ -> true);
    }

    /** {@return how far WeChat is with a push} */
    public Answer<MassState> state(Account account, String msgId) {
        ObjectNode body = Posting.JSON.createObjectNode().put("msg_id", msgId);
        return posting(account).post("/cgi-bin/message/mass/get", body, answer -> switch (text(answer, "msg_status")) {
            case "SEND_SUCCESS" -> MassState.SENT;
            case "SEND_FAIL" -> MassState.FAILED;
            case "DELETE" -> MassState.DELETED;
            // Words that we do not know are not final.
            default -> MassState.SENDING;
        });
    }

    /** Deletes all articles of a push that was sent; the followers' cards lead nowhere then. */
    public Answer<Boolean> delete(Account account, String msgId) {
        ObjectNode body = Posting.JSON.createObjectNode().put("msg_id", Long.parseLong(msgId));
        return posting(account).post("/cgi-bin/message/mass/delete", body.put("article_idx", 0), _ -> true);
    }

    /** {@return the account's tags} */
    public Answer<List<Tag>> tags(Account account) {
        return posting(account).get("/cgi-bin/tags/get", answer -> {
            List<Tag> tags = new ArrayList<>();
            answer.path("tags")
                    .forEach(tag -> tags.add(new Tag(
                            tag.path("id").asLong(),
                            text(tag, "name"),
                            tag.path("count").asLong())));
            return tags;
        });
    }

    /** {@return the id of the push that WeChat already knows by our id, from its answer 45065; empty where it gives none} */
    public static String msgIdIn(String body) {
        return text(Posting.JSON.readTree(body.isEmpty() ? "{}" : body), "msg_id");
    }

    private Answer<Accepted> send(Account account, ObjectNode body) {
        return posting(account)
                .post(
                        "/cgi-bin/message/mass/sendall",
                        body,
                        answer -> new Accepted(text(answer, "msg_id"), text(answer, "msg_data_id")));
    }

    private static ObjectNode massBody(String mediaId, String clientMsgId) {
        ObjectNode body = Posting.JSON.createObjectNode().put("msgtype", "mpnews");
        body.putObject("mpnews").put("media_id", mediaId);
        return body.put("send_ignore_reprint", 1).put("clientmsgid", clientMsgId);
    }

    private Posting posting(Account account) {
        return new Posting(services.of(account));
    }

    /** Ids are numbers in some answers and texts in others. */
    static String text(JsonNode answer, String field) {
        JsonNode value = answer.path(field);
        return value.isMissingNode() || value.isNull() ? "" : value.asString();
    }
}
