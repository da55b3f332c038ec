package cn.lianxin.content.push;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.store.Schema;
import cn.lianxin.content.push.ResultMapper.Result;
import java.time.Instant;
import java.util.Optional;

/** Takes the results that WeChat tells of, which may be lost, doubled, late, or sooner than the answer to the call. */
public final class PushEvents {
    private final Pushes pushes;
    private final ResultMapper results;
    private final Endings endings;

    PushEvents(Schema schema, Pushes pushes, Endings endings) {
        this.pushes = pushes;
        this.results = schema.mapper(ResultMapper.class);
        this.endings = endings;
    }

    /** MASSSENDJOBFINISH; inside the transaction that takes note of the message. */
    public void finished(Inbound.MassFinished event) {
        take(event.person().appId(), event.msgId(), new Result(event.status(), event.sent()), event.at());
    }

    /** PUBLISHJOBFINISH; inside the transaction that takes note of the message. */
    public void finished(Inbound.PublishFinished event) {
        Result result = new Result("publish " + event.status(), 0);
        take(event.person().appId(), event.publishId(), result, event.at());
        String articleId = event.articleId();
        if (articleId != null) {
            locked(event.person().appId(), event.publishId())
                    .filter(push -> push.trace().publishedAs() == null)
                    .ifPresent(push -> pushes.store(push, push.with(push.trace().publishedAs(articleId)), null));
        }
    }

    private void take(String appId, String wechatId, Result result, Instant at) {
        results.keep(appId, wechatId, result, at);
        locked(appId, wechatId)
                .filter(PushEvents::waits)
                .ifPresent(push -> pushes.store(push, endings.of(push, result), null));
    }

    private Optional<Push> locked(String appId, String wechatId) {
        return pushes.byWechatId(appId, wechatId).flatMap(push -> pushes.lock(push.id()));
    }

    /** One that was given up too early is put right; one that has ended by a word of WeChat's stays. */
    private static boolean waits(Push push) {
        return switch (push.state()) {
            case SENDING, UNKNOWN, WAIT_ADMIN -> true;
            case FAILED -> push.reason() == Reason.ADMIN_SILENT || push.reason() == Reason.PERSON;
            case SCHEDULED, SENT, MISSED, CANCELLED, DELETED -> false;
        };
    }
}
