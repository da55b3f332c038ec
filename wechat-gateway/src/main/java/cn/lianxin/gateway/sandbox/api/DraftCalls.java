package cn.lianxin.gateway.sandbox.api;

import cn.lianxin.config.account.Capability;
import cn.lianxin.gateway.sandbox.world.Draft;
import cn.lianxin.gateway.sandbox.world.Drafts;
import cn.lianxin.gateway.sandbox.world.NewsItem;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** {@code /cgi-bin/draft/*}: articles before they are sent or published. */
final class DraftCalls {
    record Added(@JsonProperty("media_id") String mediaId) {}

    record News(@JsonProperty("news_item") List<NewsItem> articles) {
        static News of(List<NewsItem> articles, boolean bare) {
            return new News(bare ? articles.stream().map(NewsItem::bare).toList() : articles);
        }
    }

    record One(
            @JsonProperty("media_id") String mediaId,
            News content,
            @JsonProperty("update_time") long updateTime) {}

    record Page(
            @JsonProperty("total_count") long total,
            @JsonProperty("item_count") int count,
            List<One> item) {}

    record Count(@JsonProperty("total_count") long total) {}

    private final Drafts drafts;
    private final DraftRules rules;

    DraftCalls(Drafts drafts, DraftRules rules) {
        this.drafts = drafts;
        this.rules = rules;
    }

    List<Call> all() {
        return List.of(
                Call.post(
                        "/cgi-bin/draft/add", Capability.MEDIA, asked -> new Added(drafts.add(rules.articles(asked)))),
                Call.post("/cgi-bin/draft/update", Capability.MEDIA, this::update),
                Call.post(
                        "/cgi-bin/draft/get",
                        Capability.MEDIA,
                        asked -> News.of(draft(asked).articles(), false)),
                Call.post("/cgi-bin/draft/batchget", Capability.MEDIA, this::page),
                Call.post("/cgi-bin/draft/delete", Capability.MEDIA, this::delete),
                Call.get("/cgi-bin/draft/count", null, asked -> new Count(drafts.count())));
    }

    private Ok update(Asked asked) {
        Draft draft = draft(asked);
        int index = asked.body().path("index").asInt(0);
        if (index < 0 || index >= draft.articles().size()) {
            throw new Refused(WeChatError.INVALID_INDEX);
        }
        drafts.replace(draft, index, rules.article(asked, draft.articles().size() == 1));
        return Ok.OK;
    }

    private Page page(Asked asked) {
        Paging paging = Paging.of(asked);
        List<One> some = drafts.page(paging.offset(), paging.count()).stream()
                .map(draft -> new One(
                        draft.mediaId(),
                        News.of(draft.articles(), paging.bare()),
                        draft.at().getEpochSecond()))
                .toList();
        return new Page(drafts.count(), some.size(), some);
    }

    private Ok delete(Asked asked) {
        if (!drafts.remove(draft(asked).mediaId())) {
            throw new Refused(WeChatError.INVALID_MEDIA_ID);
        }
        return Ok.OK;
    }

    private Draft draft(Asked asked) {
        return drafts.find(asked.text("media_id", WeChatError.INVALID_MEDIA_ID))
                .orElseThrow(() -> new Refused(WeChatError.INVALID_MEDIA_ID));
    }
}
