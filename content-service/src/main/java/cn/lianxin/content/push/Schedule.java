package cn.lianxin.content.push;

import cn.lianxin.config.store.Schema;
import cn.lianxin.content.article.ApprovedArticles;
import cn.lianxin.content.article.Scheduling;
import cn.lianxin.content.push.Planned.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What editors do with the schedule. */
public final class Schedule implements Scheduling {
    private final Pushes pushes;
    private final IssueMapper issues;
    private final ScheduleMapper rows;
    private final ScheduleRules rules;
    private final ApprovedArticles articles;
    private final PushProperties properties;
    private final InstantSource clock;

    Schedule(
            Schema schema,
            Pushes pushes,
            ScheduleRules rules,
            ApprovedArticles articles,
            PushProperties properties,
            InstantSource clock) {
        this.pushes = pushes;
        this.issues = schema.mapper(IssueMapper.class);
        this.rows = schema.mapper(ScheduleMapper.class);
        this.rules = rules;
        this.articles = articles;
        this.properties = properties;
        this.clock = clock;
    }

    /** Puts an issue on the schedule, at a whole minute. */
    public Planned plan(NewPush wanted) {
        Instant at = wanted.at().truncatedTo(ChronoUnit.MINUTES);
        return pushes.inTransaction(() -> {
            rows.lockSchedule(wanted.appId());
            Problem wrong = rules.articlesWrong(wanted.articleIds());
            wrong = wrong == null ? rules.whenWrong(wanted.appId(), wanted.audience(), at, 0) : wrong;
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
        Problem wrong = rules.articlesWrong(wanted.articleIds());
        return Optional.ofNullable(wrong == null ? rules.whenWrong(wanted.appId(), wanted.audience(), at, 0) : wrong);
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
                                rules.whenWrong(push.plan().appId(), push.plan().audience(), at, id);
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
                        new Change.To(push.in(PushState.CANCELLED, null).because(null));
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
                    return new Change.To(
                            sent
                                    ? push.in(PushState.SENT, null)
                                            .with(push.trace().sent(clock.instant()))
                                            .because(null)
                                    : push.in(PushState.FAILED, null).because(Reason.PERSON));
                },
                editor);
    }

    /** {@return those of these articles that are in no issue that has gone out or still may} */
    public Set<Long> free(Collection<Long> articleIds) {
        Set<Long> free = new HashSet<>(articleIds);
        if (!free.isEmpty()) {
            free.removeAll(issues.takenOf(articleIds));
        }
        return free;
    }

    /** {@return what is used and planned for everybody in the period of that time} */
    public QuotaView quota(String appId, Instant at) {
        return rules.quota(appId, at);
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
