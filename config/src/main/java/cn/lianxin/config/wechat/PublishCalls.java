package cn.lianxin.config.wechat;

import cn.lianxin.config.account.Account;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Publishes drafts without telling anybody (developers.weixin.qq.com, Publishing). These calls know no id of ours. */
public final class PublishCalls {
    private final WxServices services;

    PublishCalls(WxServices services) {
        this.services = services;
    }

    /** @param msgDataId by which its figures are asked for; empty where WeChat gives none */
    public record Submitted(String publishId, String msgDataId) {}

    /**
     * How far WeChat is with it.
     *
     * @param status 0 published, 1 under way, 2 originality, 3 failed, 4 rejected, 5 deleted, 6 banned
     * @param articleId null until it is published
     */
    public record Progress(int status, @Nullable String articleId, List<String> urls) {}

    /** Publishes a draft. */
    public Answer<Submitted> submit(Account account, String mediaId) {
        return posting(account)
                .post(
                        "/cgi-bin/freepublish/submit",
                        Posting.JSON.createObjectNode().put("media_id", mediaId),
                        answer -> new Submitted(
                                PushCalls.text(answer, "publish_id"), PushCalls.text(answer, "msg_data_id")));
    }

    /** {@return how far WeChat is with it} */
    public Answer<Progress> progress(Account account, String publishId) {
        return posting(account)
                .post(
                        "/cgi-bin/freepublish/get",
                        Posting.JSON.createObjectNode().put("publish_id", publishId),
                        PublishCalls::progress);
    }

    /** {@return the id under which the newest published item with these titles, in this order, is known; empty for none} */
    public Answer<String> find(Account account, List<String> titles) {
        ObjectNode body = Posting.JSON
                .createObjectNode()
                .put("offset", 0)
                .put("count", 20)
                .put("no_content", 1);
        return posting(account).post("/cgi-bin/freepublish/batchget", body, answer -> {
            for (JsonNode item : answer.path("item")) {
                List<String> found = new ArrayList<>();
                item.path("content").path("news_item").forEach(news -> found.add(PushCalls.text(news, "title")));
                if (found.equals(titles)) {
                    return PushCalls.text(item, "article_id");
                }
            }
            return "";
        });
    }

    /** Takes a published item back, all its articles. */
    public Answer<Boolean> delete(Account account, String articleId) {
        return posting(account)
                .post(
                        "/cgi-bin/freepublish/delete",
                        Posting.JSON.createObjectNode().put("article_id", articleId),
                        _ -> true);
    }

    private static Progress progress(JsonNode answer) {
        List<String> urls = new ArrayList<>();
        answer.path("article_detail").path("item").forEach(item -> urls.add(PushCalls.text(item, "article_url")));
        String articleId = PushCalls.text(answer, "article_id");
        return new Progress(answer.path("publish_status").asInt(1), articleId.isEmpty() ? null : articleId, urls);
    }

    private Posting posting(Account account) {
        return new Posting(services.of(account));
    }
}
