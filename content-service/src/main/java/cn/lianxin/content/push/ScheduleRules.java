package cn.lianxin.content.push;

import cn.lianxin.config.account.Account;
import cn.lianxin.config.account.AccountType;
import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.account.Capability;
import cn.lianxin.config.store.Schema;
import cn.lianxin.content.article.ApprovedArticle;
import cn.lianxin.content.article.ApprovedArticles;
import cn.lianxin.content.push.Planned.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may be put on the schedule, and when. */
final class ScheduleRules {
    private static final int MOST_ARTICLES = 8;
    private static final Duration LONGEST_PERIOD = Duration.ofDays(32);

    private final IssueMapper issues;
    private final ScheduleMapper rows;
    private final ApprovedArticles articles;
    private final Accounts accounts;
    private final InstantSource clock;

    ScheduleRules(Schema schema, ApprovedArticles articles, Accounts accounts, InstantSource clock) {
        this.issues = schema.mapper(IssueMapper.class);
        this.rows = schema.mapper(ScheduleMapper.class);
        this.articles = articles;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** {@return what stands against these articles; null for nothing} */
    @Nullable
    Problem articlesWrong(List<Long> ids) {
        if (ids.isEmpty()) {
            return Problem.NO_ARTICLES;
        }
        if (ids.size() > MOST_ARTICLES) {
            return Problem.TOO_MANY_ARTICLES;
        }
        if (new HashSet<>(ids).size() < ids.size()) {
            return Problem.SAME_ARTICLE_TWICE;
        }
        for (long id : ids) {
            Optional<ApprovedArticle> article = articles.one(id);
            if (article.isEmpty()) {
                return issues.taken(id) > 0 ? Problem.ALREADY_PLANNED : Problem.NOT_APPROVED;
            }
            if (issues.taken(id) > 0) {
                return Problem.ALREADY_PLANNED;
            }
            if (article.get().cover() == null) {
                return Problem.NO_COVER;
            }
        }
        return null;
    }

    /**
     * {@return what stands against that time for that audience; null for nothing}
     *
     * @param but a push that is being moved, and does not stand in its own way; 0 for a new one
     */
    @Nullable
    Problem whenWrong(String appId, Audience audience, Instant at, long but) {
        if (!at.isAfter(clock.instant())) {
            return Problem.IN_THE_PAST;
        }
        Account account = accounts.find(appId).orElseThrow();
        boolean nobody = audience instanceof Audience.Nobody;
        if (!nobody && (!account.can(Capability.MASS) || Quota.most(account.type()) == 0)) {
            return Problem.MAY_NOT;
        }
        if (rows.atMinute(appId, at, at.plus(Duration.ofMinutes(1)), but) > 0) {
            return Problem.MINUTE_TAKEN;
        }
        return nobody || roomFor(account, audience, at, but) ? null : Problem.NO_QUOTA;
    }

    private boolean roomFor(Account account, Audience audience, Instant at, long but) {
        String period = Quota.period(account.type(), at);
        List<String> units = rows.holdingSince(account.appId(), but, at.minus(LONGEST_PERIOD)).stream()
                .filter(held -> Quota.period(account.type(), held.scheduledAt()).equals(period))
                .map(held -> Quota.unit(account.type(), held.who()))
                .toList();
        List<QuotaMapper.Used> used = units.stream()
                .distinct()
                .map(unit -> new QuotaMapper.Used(
                        unit, (int) units.stream().filter(unit::equals).count()))
                .toList();
        return Quota.used(Quota.unit(account.type(), audience), used) < Quota.most(account.type());
    }

    /** {@return what is used and planned for everybody in the period of that time} */
    QuotaView quota(String appId, Instant at) {
        AccountType type = accounts.find(appId).orElseThrow().type();
        String period = Quota.period(type, at);
        List<PushState> states = rows.holdingSince(appId, 0, at.minus(LONGEST_PERIOD)).stream()
                .filter(held -> held.who() instanceof Audience.Everybody)
                .filter(held -> Quota.period(type, held.scheduledAt()).equals(period))
                .map(ScheduleMapper.Held::state)
                .toList();
        int sent = count(states, PushState.SENT, PushState.DELETED);
        int planned = count(states, PushState.SCHEDULED);
        return new QuotaView(
                type == AccountType.SERVICE_VERIFIED, Quota.most(type), sent, states.size() - sent - planned, planned);
    }

    private static int count(List<PushState> states, PushState... counted) {
        return (int) states.stream().filter(List.of(counted)::contains).count();
    }
}
