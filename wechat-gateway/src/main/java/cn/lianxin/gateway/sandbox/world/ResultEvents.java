package cn.lianxin.gateway.sandbox.world;

import cn.lianxin.gateway.sandbox.fault.Fault;
import cn.lianxin.gateway.sandbox.fault.Faults;
import cn.lianxin.gateway.sandbox.world.Event.Field;
import cn.lianxin.gateway.sandbox.world.MassMessage.Status;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells the account how a mass message or a publishing ended. */
final class ResultEvents {
    /** Whose openid such events carry: nobody's of the followers. */
    private static final String SENDER = "oR5GjHetangMassSendHelper000";

    private final Events events;
    private final Faults faults;
    private final InstantSource clock;

    ResultEvents(Events events, Faults faults, InstantSource clock) {
        this.events = events;
        this.faults = faults;
        this.clock = clock;
    }

    void sent(MassMessage message, List<NewsItem> articles) {
        boolean sent = message.status() == Status.SEND_SUCCESS;
        String reached = String.valueOf(sent ? message.total() : 0);
        tell(Event.of(
                "MASSSENDJOBFINISH",
                new Field("MsgID", String.valueOf(message.id())),
                new Field("Status", sent ? "send success" : "send fail"),
                new Field("TotalCount", String.valueOf(message.total())),
                new Field("FilterCount", reached),
                new Field("SentCount", reached),
                new Field("ErrorCount", "0"),
                Field.of(
                        "CopyrightCheckResult",
                        new Field("Count", "0"),
                        Field.of("ResultList"),
                        new Field("CheckState", "0")),
                new Field("ArticleUrlResult", "", addresses(articles))));
    }

    void published(long publishId, Publication publication) {
        List<Field> detail = new ArrayList<>();
        detail.add(new Field("count", String.valueOf(publication.articles().size())));
        detail.addAll(items(publication.articles(), "idx", "article_url"));
        tell(Event.of(
                "PUBLISHJOBFINISH",
                Field.of(
                        "PublishEventInfo",
                        new Field("publish_id", String.valueOf(publishId)),
                        new Field("publish_status", "0"),
                        new Field("article_id", publication.articleId()),
                        new Field("article_detail", "", detail))));
    }

    /** The second of two comes with a time of its own, so that it passes for another at the door. */
    private void tell(Event event) {
        Set<Fault> active = faults.active();
        if (active.contains(Fault.RESULT_LOST)) {
            return;
        }
        events.tell(SENDER, event, clock.instant());
        if (active.contains(Fault.RESULT_DOUBLED)) {
            events.tell(SENDER, event, clock.instant().plusSeconds(1));
        }
    }

    private static List<Field> addresses(List<NewsItem> articles) {
        return List.of(
                new Field("Count", String.valueOf(articles.size())),
                new Field("ResultList", "", items(articles, "ArticleIdx", "ArticleUrl")));
    }

    private static List<Field> items(List<NewsItem> articles, String index, String address) {
        List<Field> items = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            items.add(Field.of(
                    "item",
                    new Field(index, String.valueOf(i + 1)),
                    new Field(address, articles.get(i).url())));
        }
        return items;
    }
}
