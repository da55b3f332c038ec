package cn.lianxin.content.push;

import cn.lianxin.config.store.Schema;
import cn.lianxin.config.wechat.Answer;
import cn.lianxin.config.wechat.PublishCalls;
import cn.lianxin.config.wechat.PushCalls;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/** Follows what WeChat has taken to its end: by its event where that comes, by asking where it does not. */
final class Following {
    private static final Duration EARLY = Duration.ofSeconds(10);
    private static final Duration LATER = Duration.ofSeconds(30);
    /** Longer than any sending takes. */
    private static final Duration ENDS = Duration.ofDays(1);

    private final Pushes pushes;
    private final ResultMapper results;
    private final Calls calls;
    private final Endings endings;
    private final PushProperties properties;
    private final InstantSource clock;

    Following(
            Schema schema,
            Pushes pushes,
            Calls calls,
            Endings endings,
            PushProperties properties,
            InstantSource clock) {
        this.pushes = pushes;
        this.results = schema.mapper(ResultMapper.class);
        this.calls = calls;
        this.endings = endings;
        this.properties = properties;
        this.clock = clock;
    }

    void follow(Push push) {
        String known =
                push.published() ? push.trace().publishId() : push.trace().msgId();
        ResultMapper.Result told = results.of(push.plan().appId(), Objects.requireNonNull(known));
        if (told != null) {
            pushes.store(push, endings.of(push, told), null);
        } else if (push.published()) {
            progress(push);
        } else {
            ask(push);
        }
    }

    private void ask(Push push) {
        Push next = switch (calls.state(push)) {
            case Answer.Done<PushCalls.MassState>(PushCalls.MassState state) ->
                switch (state) {
                    case SENT -> endings.sent(push);
                    case FAILED -> push.in(PushState.FAILED, null).because(Reason.NOT_SENT);
                    case DELETED -> push.in(PushState.DELETED, null);
                    case SENDING -> stillSending(push);
                };
            case Answer.Refused<PushCalls.MassState> _,
                    Answer.NotSent<PushCalls.MassState> _,
                    Answer.Lost<PushCalls.MassState> _ -> unheard(push);
        };
        pushes.store(push, next, null);
    }

    private void progress(Push push) {
        Push next = switch (calls.progress(push)) {
            case Answer.Done<PublishCalls.Progress>(PublishCalls.Progress progress) ->
                switch (progress.status()) {
                    case 0 -> endings.sent(push.with(push.trace().publishedAs(progress.articleId())));
                    case 1 -> push.waking(clock.instant().plus(EARLY));
                    case 5 -> push.in(PushState.DELETED, null);
                    default -> push.in(PushState.FAILED, null).because(Reason.NOT_SENT, progress.status());
                };
            case Answer.Refused<PublishCalls.Progress> _,
                    Answer.NotSent<PublishCalls.Progress> _,
                    Answer.Lost<PublishCalls.Progress> _ -> unheard(push);
        };
        pushes.store(push, next, null);
    }

    private Push stillSending(Push push) {
        Duration age = age(push);
        if (age.compareTo(properties.adminAfter()) < 0) {
            return push.waking(clock.instant().plus(EARLY));
        }
        if (age.compareTo(properties.adminAfter().plus(properties.adminWaits())) < 0) {
            return push.in(PushState.WAIT_ADMIN, clock.instant().plus(LATER)).because(Reason.ADMIN);
        }
        return push.in(PushState.FAILED, null).because(Reason.ADMIN_SILENT);
    }

    /** Nothing is sent by asking, so it goes on for a day. */
    private Push unheard(Push push) {
        return age(push).compareTo(ENDS) < 0
                ? push.waking(clock.instant().plus(LATER))
                : push.in(PushState.UNKNOWN, null).because(Reason.LOOK);
    }

    private Duration age(Push push) {
        Instant claimed = push.trace().claimedAt();
        return claimed == null ? Duration.ZERO : Duration.between(claimed, clock.instant());
    }
}
