package cn.lianxin.content.push;

import cn.lianxin.config.store.DueRows;
import cn.lianxin.config.wechat.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Finds out what became of a call that had no answer. For a push: the same call with the same id, which WeChat answers by
 * 45065 where it has it; since asking is itself a send where it has not, it is done inside the lateness limit only. What is
 * only published has no id of ours: the draft tells, which is gone once it is published.
 */
final class Settling {
    private static final Duration AGAIN = Duration.ofSeconds(30);

    private final Pushes pushes;
    private final Issues issues;
    private final Calls calls;
    private final Outcomes outcomes;
    private final PushProperties properties;
    private final InstantSource clock;

    Settling(
            Pushes pushes,
            Issues issues,
            Calls calls,
            Outcomes outcomes,
            PushProperties properties,
            InstantSource clock) {
        this.pushes = pushes;
        this.issues = issues;
        this.calls = calls;
        this.outcomes = outcomes;
        this.properties = properties;
        this.clock = clock;
    }

    /** A claimed push that nobody has said anything about: once its lease is over, whoever made the call has died. */
    void orphaned(Push push) {
        Instant now = clock.instant();
        Instant claimed = push.trace().claimedAt() == null ? now : push.trace().claimedAt();
        if (now.isBefore(claimed.plus(DueRows.LEASE))) {
            return;
        }
        Push unknown = push.in(PushState.UNKNOWN, claimed.plus(properties.askAfter()));
        pushes.store(push, unknown.because(Reason.NO_ANSWER), AttemptMapper.Outcome.LOST, null);
    }

    void settle(Push push) {
        Instant now = clock.instant();
        if (now.isAfter(push.plan().scheduledAt().plus(properties.late()))) {
            look(push);
        } else if (push.published()) {
            settlePublished(push, now);
        } else {
            Push asking = pushes.ask(push, now, now.plus(DueRows.LEASE));
            outcomes.asked(asking, calls.send(asking));
        }
    }

    private void settlePublished(Push push, Instant now) {
        if (!(calls.draftIsThere(push) instanceof Answer.Done<Boolean>(Boolean there))) {
            pushes.store(push, push.waking(now.plus(AGAIN)), null);
        } else if (there) {
            Push asking = pushes.ask(push, now, now.plus(DueRows.LEASE));
            outcomes.asked(asking, calls.send(asking));
        } else if (calls.findPublished(push, issues.titles(push)) instanceof Answer.Done<String>(String found)
                && !found.isEmpty()) {
            Push sent = push.in(PushState.SENT, null)
                    .with(push.trace().publishedAs(found).sent(now));
            pushes.store(push, sent, null);
        } else {
            // Published items show up some time after; the limit ends it.
            pushes.store(push, push.waking(now.plus(AGAIN)), null);
        }
    }

    private void look(Push push) {
        pushes.store(push, push.in(PushState.UNKNOWN, null).because(Reason.LOOK), null);
    }
}
