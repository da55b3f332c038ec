package cn.lianxin.content.push;

import cn.lianxin.config.account.Account;
import cn.lianxin.config.account.AccountType;
import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.account.Capability;
import cn.lianxin.config.store.Schema;
import cn.lianxin.content.article.ApprovedArticle;
import cn.lianxin.content.article.ApprovedArticles;
import cn.lianxin.content.article.Scheduling;
import cn.lianxin.content.push.Planned.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What editors do with the schedule. */
public final class Schedule implements Scheduling {
    private static final int MOST_ARTICLES = 8;
    private static final Duration LONGEST_PERIOD = Duration.ofDays(32);

    private final Pushes pushes;
    private final IssueMapper issues;
    private final ScheduleMapper rows;
    private final ApprovedArticles articles;
    private final Accounts accounts;
    private final PushProperties properties;
    private final InstantSource clock;

    Schedule(
            Schema schema,
            Pushes pushes,
            ApprovedArticles articles,
            Accounts accounts,
            PushProperties properties,
            InstantSource clock) {
        this.pushes = pushes;
        this.issues = schema.mapper(IssueMapper.class);
        this.rows = schema.mapper(ScheduleMapper.class);
        this.articles = articles;
        this.accounts = accounts;
        this.properties = properties;
        this.clock = clock;
    }

    /** Puts an issue on the schedule, at a whole minute. */
    public Planned plan(NewPush wanted) {
        Instant at = wanted.at().truncatedTo(ChronoUnit.MINUTES);
        return pushes.inTransaction(() -> {
            rows.lockSchedule(wanted.appId());
            Problem wrong = articlesWrong(wanted.articleIds());
            wrong = wrong == null ? whenWrong(wanted.appId(), wanted.audience(), at, 0) : wrong;
            wrong = wrong == null && wanted.audience() instanceof Audience.Everybody() && !wanted.confirmed()
                    ? Problem.NOT_CONFIRMED
                    : wrong;
            if (wrong != null) {
                return new Planned.Not(wrong);
            }
            Plan plan = new Plan(wanted.appId(), wanted.audience(), at, wanted.editor());
            return new Planned.Done(pushes.add(Push.of(plan, wakeBefore(at)), lines(wanted.articleIds()))
                    .id());
        });
    }

    /** {@return what stands against it, for a first look before it is confirmed; empty for nothing} */
    public Optional<Problem> check(NewPush wanted) {
        Instant at = wanted.at().truncatedTo(ChronoUnit.MINUTES);
        Problem wrong = articlesWrong(wanted.articleIds());
        return Optional.ofNullable(wrong == null ? whenWrong(wanted.appId(), wanted.audience(), at, 0) : wrong);
    }

    /** Moves one that has not gone out to another time. */
    public Planned move(long id, Instant to, String editor) {
        Instant at = to.truncatedTo(ChronoUnit.MINUTES);
        return change(
                id,
                push -> switch (push.state()) {
                    case SCHEDULED, MISSED -> {
                        rows.lockSchedule(push.plan().appId());
                        Problem wrong =
                                whenWrong(push.plan().appId(), push.plan().audience(), at, id);
                        yield wrong == null ? new Change.To(push.at(at, wakeBefore(at))) : new Change.Refused(wrong);
                    }
                    case SENDING, UNKNOWN, WAIT_ADMIN, SENT, FAILED, CANCELLED, DELETED ->
                        new Change.Refused(Problem.TOO_LATE);
                },
                editor);
    }

    /** Takes one that has not gone out off the schedule. */
    public Planned cancel(long id, String editor) {
        return change(
                id,
                push -> switch (push.state()) {
                    case SCHEDULED, MISSED ->
                        new Change.To(push.in(PushState.CANCELLED, null).because(Reason.PERSON));
                    case SENDING, UNKNOWN, WAIT_ADMIN, SENT, FAILED, CANCELLED, DELETED ->
                        new Change.Refused(Problem.TOO_LATE);
                },
                editor);
    }

    /** Somebody has looked at the account and says what became of one that could not be found out. */
    public Planned declare(long id, boolean sent, String editor) {
        return change(
                id,
                push -> {
                    if (push.state() != PushState.UNKNOWN || push.wakeAt() != null) {
                        return new Change.Refused(Problem.TOO_LATE);
                    }
                    Push next = sent
                            ? push.in(PushState.SENT, null).with(push.trace().sent(clock.instant()))
                            : push.in(PushState.FAILED, null);
                    return new Change.To(next.because(Reason.PERSON));
                },
                editor);
    }

    /** {@return what is used and planned for everybody in the period of that time} */
    public QuotaView quota(String appId, Instant at) {
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

    @Override
    public void changed(long articleId) {
        issues.scheduledWith(articleId)
                .forEach(id -> pushes.lock(id)
                        .filter(push -> push.state() == PushState.SCHEDULED || push.state() == PushState.MISSED)
                        .ifPresent(push -> pushes.store(
                                push, push.in(PushState.CANCELLED, null).because(Reason.CHANGED), null)));
    }

    /** What a wish leads to. */
    private sealed interface Change {
        record To(Push next) implements Change {}

        record Refused(Problem problem) implements Change {}
    }

    private interface Wish {
        Change of(Push push);
    }

    private Planned change(long id, Wish wish, String editor) {
        return pushes.inTransaction(() -> {
            Optional<Push> found = pushes.lock(id);
            if (found.isEmpty()) {
                return new Planned.Not(Problem.TOO_LATE);
            }
            return switch (wish.of(found.get())) {
                case Change.To(Push next) ->
                    new Planned.Done(pushes.store(found.get(), next, editor).id());
                case Change.Refused(Problem problem) -> new Planned.Not(problem);
            };
        });
    }

    private @Nullable Problem articlesWrong(List<Long> ids) {
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

    private @Nullable Problem whenWrong(String appId, Audience audience, Instant at, long but) {
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

    private List<IssueMapper.Line> lines(List<Long> ids) {
        List<IssueMapper.Line> lines = new ArrayList<>();
        ids.forEach(id -> lines.add(new IssueMapper.Line(
                lines.size() + 1, id, articles.one(id).orElseThrow().contentHash())));
        return lines;
    }

    private Instant wakeBefore(Instant at) {
        Instant now = clock.instant();
        Instant ahead = at.minus(properties.ahead());
        return ahead.isBefore(now) ? now : ahead;
    }
}
