package cn.lianxin.content.push;

import cn.lianxin.config.store.DueRows;
import cn.lianxin.config.wechat.Answer;
import cn.lianxin.config.wechat.PushCalls;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A push at its hour: the draft is made a little before, then it is claimed, and the call is made outside of any
 * transaction. Until the claim everything can be done again; from the claim on nothing is done twice blindly.
 */
final class Departure {
    private static final Duration AGAIN = Duration.ofSeconds(15);

    private final Pushes pushes;
    private final Issues issues;
    private final Calls calls;
    private final Outcomes outcomes;
    private final PushProperties properties;
    private final InstantSource clock;

    Departure(
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

    void depart(Push push) {
        Instant now = clock.instant();
        Instant hour = push.plan().scheduledAt();
        if (now.isAfter(hour.plus(properties.late()))) {
            Reason why = push.reason() == null ? Reason.TOO_LATE : push.reason();
            pushes.store(push, push.in(PushState.MISSED, null).because(why), null);
        } else if (!issues.approved(push)) {
            pushes.store(push, push.in(PushState.CANCELLED, null).because(Reason.CHANGED), null);
        } else if (push.trace().mediaId() == null) {
            draft(push, now);
        } else if (now.isBefore(hour)) {
            pushes.store(push, push.waking(hour), null);
        } else {
            goOut(push, now);
        }
    }

    private void draft(Push push, Instant now) {
        switch (issues.draft(push)) {
            case Answer.Done<String>(String mediaId) -> {
                Push drafted = push.in(PushState.SCHEDULED, push.plan().scheduledAt())
                        .with(push.trace().drafted(mediaId));
                depart(pushes.store(push, drafted, null));
            }
            case Answer.Refused<String>(int code, String _) ->
                later(push, now, Reason.NOT_DRAFTED, code == WechatPictures.GONE ? null : code);
            case Answer.NotSent<String>(), Answer.Lost<String>() -> later(push, now, Reason.UNREACHABLE, null);
        }
    }

    private void goOut(Push push, Instant now) {
        if (push.plan().audience() instanceof Audience.Tagged(long tag, String _)) {
            Answer<List<PushCalls.Tag>> tags = calls.tags(push.plan().appId());
            if (!(tags instanceof Answer.Done<List<PushCalls.Tag>>(List<PushCalls.Tag> all))) {
                later(push, now, Reason.UNREACHABLE, null);
                return;
            }
            if (all.stream().noneMatch(one -> one.id() == tag && one.count() > 0)) {
                pushes.store(push, push.in(PushState.FAILED, null).because(Reason.NOBODY_THERE), null);
                return;
            }
        }
        pushes.claim(push, now, now.plus(DueRows.LEASE))
                .ifPresent(claimed -> outcomes.first(claimed, calls.send(claimed)));
    }

    /** Nothing was sent: tried again until it is too late. */
    private void later(Push push, Instant now, Reason why, @Nullable Integer code) {
        Push waiting = push.in(PushState.SCHEDULED, now.plus(AGAIN));
        pushes.store(push, code == null ? waiting.because(why) : waiting.because(why, code), null);
    }
}
