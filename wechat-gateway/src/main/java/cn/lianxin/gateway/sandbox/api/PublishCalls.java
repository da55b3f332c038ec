package cn.lianxin.gateway.sandbox.api;

import cn.lianxin.config.account.Capability;
import cn.lianxin.gateway.sandbox.api.DraftCalls.News;
import cn.lianxin.gateway.sandbox.world.Draft;
import cn.lianxin.gateway.sandbox.world.Drafts;
import cn.lianxin.gateway.sandbox.world.MessageIds;
import cn.lianxin.gateway.sandbox.world.Publication;
import cn.lianxin.gateway.sandbox.world.Publications;
import cn.lianxin.gateway.sandbox.world.Publishing;
import cn.lianxin.gateway.sandbox.world.Publishings;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** {@code /cgi-bin/freepublish/*}: articles that get an address and are told to nobody. */
final class PublishCalls {
    /** A number here and a text in {@link Standing}: so clients read it that are known to work. */
    record Submitted(
            int errcode,
            String errmsg,
            @JsonProperty("publish_id") long publishId,
            @JsonProperty("msg_data_id") long dataId) {}

    record Address(int idx, @JsonProperty("article_url") String url) {}

    record Detail(int count, List<Address> item) {}

    /** As WeChat does it: before the end no article_id and no detail. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Standing(
            @JsonProperty("publish_id") String publishId,
            @JsonProperty("publish_status") int status,
            @JsonProperty("article_id") @Nullable String articleId,
            @JsonProperty("article_detail") @Nullable Detail detail,
            @JsonProperty("fail_idx") List<Integer> failed) {}

    record One(
            @JsonProperty("article_id") String articleId,
            News content,
            @JsonProperty("update_time") long updateTime) {}

    record Page(
            @JsonProperty("total_count") long total,
            @JsonProperty("item_count") int count,
            List<One> item) {}

    private static final int DONE = 0;
    private static final int RUNNING = 1;
    private static final int DELETED = 5;

    private final Drafts drafts;
    private final Publishings publishings;
    private final Publications publications;
    private final MessageIds ids;
    private final SendFaults faults;

    PublishCalls(Drafts drafts, Publishings publishings, Publications publications, MessageIds ids, SendFaults faults) {
        this.drafts = drafts;
        this.publishings = publishings;
        this.publications = publications;
        this.ids = ids;
        this.faults = faults;
    }

    List<Call> all() {
        return List.of(
                Call.post(
                        "/cgi-bin/freepublish/submit", Capability.PUBLISH, asked -> faults.around(() -> submit(asked))),
                Call.post("/cgi-bin/freepublish/get", Capability.PUBLISH, this::standing),
                Call.post("/cgi-bin/freepublish/batchget", Capability.PUBLISH, this::page),
                Call.post(
                        "/cgi-bin/freepublish/getarticle",
                        Capability.PUBLISH,
                        asked -> News.of(publication(asked).articles(), false)),
                Call.post("/cgi-bin/freepublish/delete", Capability.PUBLISH, this::delete));
    }

    private Submitted submit(Asked asked) {
        Draft draft = drafts.find(asked.text("media_id", WeChatError.INVALID_MEDIA_ID))
                .filter(found -> drafts.remove(found.mediaId()))
                .orElseThrow(() -> new Refused(WeChatError.INVALID_MEDIA_ID));
        Publishing publishing = new Publishing(ids.next(), ids.next(), null, draft.articles());
        publishings.take(publishing);
        return new Submitted(0, "ok", publishing.id(), publishing.dataId());
    }

    private Standing standing(Asked asked) {
        Publishing publishing = publishings
                .find(number(asked.text("publish_id", WeChatError.INVALID_PUBLISH_ID)))
                .orElseThrow(() -> new Refused(WeChatError.INVALID_PUBLISH_ID));
        String id = String.valueOf(publishing.id());
        String articleId = publishing.articleId();
        if (articleId == null) {
            return new Standing(id, RUNNING, null, null, List.of());
        }
        Publication publication = publications.find(articleId).orElseThrow();
        List<Address> addresses = IntStream.range(0, publication.articles().size())
                .mapToObj(i -> new Address(i + 1, publication.articles().get(i).url()))
                .toList();
        return new Standing(
                id, publication.gone() ? DELETED : DONE, articleId, new Detail(addresses.size(), addresses), List.of());
    }

    private Page page(Asked asked) {
        Paging paging = Paging.of(asked);
        List<One> some = publications.unnotified(paging.offset(), paging.count()).stream()
                .map(one -> new One(
                        one.articleId(),
                        News.of(one.articles(), paging.bare()),
                        one.at().getEpochSecond()))
                .toList();
        return new Page(publications.unnotified(), some.size(), some);
    }

    private Ok delete(Asked asked) {
        Publication publication = publication(asked);
        int index = asked.body().path("index").asInt(0);
        if (index < 0 || index > publication.articles().size()) {
            throw new Refused(WeChatError.INVALID_INDEX);
        }
        publications.delete(publication, index);
        return Ok.OK;
    }

    private Publication publication(Asked asked) {
        return publications
                .find(asked.text("article_id", WeChatError.INVALID_ARTICLE_ID))
                .orElseThrow(() -> new Refused(WeChatError.INVALID_ARTICLE_ID));
    }

    private static long number(String digits) {
        if (!digits.matches("\\d{1,18}")) {
            throw new Refused(WeChatError.INVALID_PUBLISH_ID);
        }
        return Long.parseLong(digits);
    }
}
