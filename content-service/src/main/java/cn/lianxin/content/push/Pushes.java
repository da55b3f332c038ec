package cn.lianxin.content.push;

import cn.lianxin.config.dispatch.Outbox;
import cn.lianxin.config.store.GeneratedId;
import cn.lianxin.config.store.Schema;
import cn.lianxin.content.article.ApprovedArticles;
import cn.lianxin.content.push.AttemptMapper.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The only writer of pushes. A change is the row at its version, what happened, who hears of it, and what follows for the
 * articles and the quota: one transaction.
 */
final class Pushes {
    private final Schema schema;
    private final PushMapper rows;
    private final IssueMapper issues;
    private final AttemptMapper attempts;
    private final Quotas quotas;
    private final ApprovedArticles articles;
    private final PushNews news;
    private final Outbox outbox;
    private final InstantSource clock;

    Pushes(Schema schema, Quotas quotas, ApprovedArticles articles, PushNews news, Outbox outbox, InstantSource clock) {
        this.schema = schema;
        this.rows = schema.mapper(PushMapper.class);
        this.issues = schema.mapper(IssueMapper.class);
        this.attempts = schema.mapper(AttemptMapper.class);
        this.quotas = quotas;
        this.articles = articles;
        this.news = news;
        this.outbox = outbox;
        this.clock = clock;
    }

    Push add(Push fresh, List<IssueMapper.Line> lines) {
        return inTransaction(() -> {
            var id = new GeneratedId();
            rows.insert(PushRow.of(fresh), clock.instant(), id);
            lines.forEach(line -> issues.insert(id.value(), line));
            Push stored = Objects.requireNonNull(rows.one(id.value())).push();
            attempts.record(stored, clock.instant(), fresh.plan().createdBy());
            return stored;
        });
    }

    Optional<Push> find(long id) {
        return Optional.ofNullable(rows.one(id)).map(PushRow::push);
    }

    /** Nobody else changes it until the running transaction ends. */
    Optional<Push> lock(long id) {
        return Optional.ofNullable(rows.lock(id)).map(PushRow::push);
    }

    Optional<Push> byWechatId(String appId, String wechatId) {
        return Optional.ofNullable(rows.byWechatId(appId, wechatId)).flatMap(this::find);
    }

    /** {@return ids of those to look at now; each comes again at {@code until} where nothing else was said by then} */
    List<Long> due(Instant now, Instant until, int limit) {
        List<Long> due = rows.due(now, limit);
        if (!due.isEmpty()) {
            rows.moveAhead(due, until);
        }
        return due;
    }

    /**
     * A change.
     *
     * @param who the editor; null where it happened by itself
     * @return the push at its new version
     * @throws StalePushException where somebody else was first
     */
    Push store(Push before, Push next, @Nullable String who) {
        return inTransaction(() -> {
            Instant now = clock.instant();
            if (rows.update(PushRow.of(next)) != 1) {
                throw new StalePushException(before.id(), before.version());
            }
            boolean moved = !before.plan().scheduledAt().equals(next.plan().scheduledAt());
            if (before.state() != next.state() || before.reason() != next.reason() || moved) {
                attempts.record(next, now, who);
            }
            follow(before, next, now);
            news.of(before, next, who).ifPresent(outbox::put);
            return Objects.requireNonNull(rows.one(next.id())).push();
        });
    }

    /** What a call that may have sent something has led to. */
    Push store(Push before, Push next, Outcome outcome, @Nullable Integer code) {
        return inTransaction(() -> {
            attempts.end(before.id(), clock.instant(), outcome, code);
            return store(before, next, null);
        });
    }

    /**
     * Takes a push for its call: from here on, whatever happens to this process, it is not begun anew.
     *
     * @return the push to send; empty where somebody else was first, or nothing may be sent in this period
     */
    Optional<Push> claim(Push push, Instant now, Instant until) {
        return inTransaction(() -> {
            if (rows.claim(push.id(), push.version(), now, until) != 1) {
                return Optional.<Push>empty();
            }
            Push claimed = Objects.requireNonNull(rows.one(push.id())).push();
            if (!quotas.take(claimed, now)) {
                store(claimed, claimed.in(PushState.FAILED, null).because(Reason.NO_QUOTA), null);
                return Optional.<Push>empty();
            }
            attempts.begin(push.id(), attempts.last(push.id()) + 1, now);
            attempts.record(claimed, now, null);
            return Optional.of(claimed);
        });
    }

    /** Begins another call of one whose first had no answer; guarded like the claim. */
    Push ask(Push push, Instant now, Instant until) {
        return inTransaction(() -> {
            Push asking = store(push, push.waking(until), null);
            attempts.begin(push.id(), attempts.last(push.id()) + 1, now);
            return asking;
        });
    }

    private void follow(Push before, Push next, Instant now) {
        if (before.state() == next.state()) {
            return;
        }
        switch (next.state()) {
            case SENT -> each(next, article -> articles.published(article, now));
            case DELETED -> each(next, article -> articles.withdrawn(article, now));
            case SCHEDULED, MISSED, FAILED, CANCELLED -> quotas.release(next);
            case SENDING, UNKNOWN, WAIT_ADMIN -> {}
        }
    }

    private void each(Push push, LongConsumer change) {
        issues.of(push.id()).stream().mapToLong(IssueMapper.Line::articleId).forEach(change);
    }

    <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(schema.transaction().execute(_ -> work.get()));
    }
}
