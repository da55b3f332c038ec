package cn.lianxin.content.review;

import cn.lianxin.config.identity.Staff;
import cn.lianxin.config.store.Schema;
import cn.lianxin.content.article.Draft;
import cn.lianxin.content.article.Drafts;
import cn.lianxin.content.article.State;
import cn.lianxin.content.article.Step;
import cn.lianxin.content.article.Transitions;
import cn.lianxin.content.article.Transitions.Row;
import cn.lianxin.content.article.Transitions.Who;
import cn.lianxin.content.article.Versions;
import cn.lianxin.content.review.Review.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * The only way in which an article goes through 三审: load and lock, decide by the table, store, add to what was decided,
 * tell — one transaction.
 */
public final class Reviews {
    private static final int OPINION = 500;

    private final Schema schema;
    private final Drafts drafts;
    private final Versions versions;
    private final ReviewMapper rows;
    private final ReviewQueries queries;
    private final Checks checks;
    private final Notices notices;
    private final InstantSource clock;

    Reviews(Schema schema, Drafts drafts, Versions versions, Checks checks, Notices notices, InstantSource clock) {
        this.schema = schema;
        this.drafts = drafts;
        this.versions = versions;
        this.rows = schema.mapper(ReviewMapper.class);
        this.queries = schema.mapper(ReviewQueries.class);
        this.checks = checks;
        this.notices = notices;
        this.clock = clock;
    }

    /** Does it, or says why not. */
    public Decision apply(long id, Act act, Staff actor) {
        return Objects.requireNonNull(schema.transaction().execute(status -> {
            Draft before = drafts.lock(id);
            if (before == null) {
                return new Decision.Refused(Refusal.NOT_FOUND);
            }
            Refusal inTheWay = inTheWay(before, act, actor);
            return inTheWay == null ? done(before, act, actor) : new Decision.Refused(inTheWay);
        }));
    }

    /** {@return what waits for this member of staff, longest first} */
    public List<ReviewQueries.Waiting> waitingFor(Staff staff) {
        List<State> states = Arrays.stream(Step.values())
                .filter(step -> step.isFor(staff.role()))
                .map(Step::state)
                .toList();
        if (states.isEmpty()) {
            return List.of();
        }
        // However many wait, the staff's list is asked for once.
        var everybody = SingletonSupplier.of(notices::everybody);
        return queries.waiting(states, staff.staffId()).stream()
                .filter(one -> one.state() != State.FIRST_REVIEW || !neededLater(one.id(), staff, everybody::obtain))
                .toList();
    }

    /** {@return why this member of staff can't decide the step the article waits for; empty where they can} */
    public Optional<Refusal> whyNot(Draft article, Staff staff) {
        return Optional.ofNullable(inTheWay(article, new Act.Pass(null, ""), staff));
    }

    /** Of 初审, which nobody has passed yet. */
    private boolean neededLater(long id, Staff staff, Supplier<List<Staff>> everybody) {
        return new Notices.Others(versions.authors(id), Set.of()).neededLater(Step.FIRST, staff, everybody);
    }

    private @Nullable Refusal inTheWay(Draft before, Act act, Staff actor) {
        Row row = Transitions.row(before.state(), act.action()).orElse(null);
        if (row == null || !row.who().includes(actor.role())) {
            return notTheirs(before, row, act, actor);
        }
        return switch (act) {
            case Act.Submit(String hash) -> ofSubmission(before, hash);
            case Act.Pass(String hash, String opinion) -> {
                Refusal wrong = ofDecision(before, hash, opinion, actor);
                yield wrong == null
                                && before.state() == State.FIRST_REVIEW
                                && neededLater(before.id(), actor, notices::everybody)
                        ? Refusal.NEEDED_LATER
                        : wrong;
            }
            case Act.Return(String hash, String opinion) ->
                opinion.isBlank() ? Refusal.NO_OPINION : ofDecision(before, hash, opinion, actor);
        };
    }

    private Refusal notTheirs(Draft before, @Nullable Row row, Act act, Staff actor) {
        if (before.state() == State.PUBLISHED) {
            return Refusal.PUBLISHED;
        }
        if (act instanceof Act.Pass && before.state() != State.DRAFT && hasPassed(before, actor)) {
            return Refusal.ALREADY_PASSED;
        }
        if (row == null) {
            return Refusal.NOT_NOW;
        }
        return row.who() == Who.WRITER ? Refusal.ONLY_EDITORS : Refusal.NOT_YOUR_STEP;
    }

    private boolean hasPassed(Draft before, Staff actor) {
        return rows.passedBy(before.id(), before.round()).contains(actor.staffId());
    }

    private @Nullable Refusal ofSubmission(Draft before, @Nullable String hash) {
        if (hash != null && !hash.equals(before.contentHash())) {
            return Refusal.TEXT_CHANGED;
        }
        if (!versions.beside(before.id()).isEmpty()) {
            return Refusal.BESIDE_OPEN;
        }
        return checks.of(before.content()).stream().anyMatch(Finding::error) ? Refusal.HAS_ERRORS : null;
    }

    private @Nullable Refusal ofDecision(Draft before, @Nullable String hash, String opinion, Staff actor) {
        if (versions.authors(before.id()).contains(actor.staffId())) {
            return Refusal.WROTE_IT;
        }
        if (hasPassed(before, actor)) {
            return Refusal.OTHER_STEP;
        }
        if (hash != null && !hash.equals(before.contentHash())) {
            return Refusal.TEXT_CHANGED;
        }
        return opinion.codePointCount(0, opinion.length()) > OPINION ? Refusal.OPINION_TOO_LONG : null;
    }

    private Decision done(Draft before, Act act, Staff actor) {
        Instant now = clock.instant();
        State to = Transitions.row(before.state(), act.action()).orElseThrow().to();
        Draft after = switch (act) {
            case Act.Submit _ -> before.moved(to, before.round() + 1, null, before.approvedHash(), null, now);
            case Act.Pass _ ->
                before.moved(
                        to,
                        before.round(),
                        null,
                        to == State.APPROVED ? before.contentHash() : before.approvedHash(),
                        null,
                        now);
            case Act.Return _ ->
                before.moved(to, before.round(), before.state().step().orElseThrow(), before.approvedHash(), null, now);
        };
        drafts.move(after);
        Review review = review(before, after, act, actor, now);
        rows.insert(review);
        var others = new Notices.Others(versions.authors(after.id()), rows.passedBy(after.id(), after.round()));
        return new Decision.Done(after, notices.tell(after, review, others));
    }

    private static Review review(Draft before, Draft after, Act act, Staff actor, Instant now) {
        Outcome outcome = switch (act) {
            case Act.Submit _ -> Outcome.SUBMITTED;
            case Act.Pass _ -> Outcome.PASSED;
            case Act.Return _ -> Outcome.RETURNED;
        };
        String opinion = switch (act) {
            case Act.Submit _ -> "";
            case Act.Pass(String _, String said) -> said.strip();
            case Act.Return(String _, String said) -> said.strip();
        };
        Step step = before.state().step().orElse(null);
        return new Review(
                0,
                after.id(),
                after.round(),
                step,
                outcome,
                actor.staffId(),
                actor.name(),
                after.contentHash(),
                opinion,
                now);
    }
}
