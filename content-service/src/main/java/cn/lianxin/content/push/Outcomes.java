package cn.lianxin.content.push;

import cn.lianxin.config.wechat.Answer;
import cn.lianxin.config.wechat.PushCalls;
import cn.lianxin.config.wechat.PushCodes;
import cn.lianxin.content.push.AttemptMapper.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What WeChat's answer to a call means. The same answer says less to one who asks after a call whose answer was lost: a
 * refusal then may be because the first call did its work.
 */
final class Outcomes {
    /** How soon we look whether it is sent. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private static final Duration AGAIN = Duration.ofSeconds(15);
    private static final Duration MINUTE = Duration.ofSeconds(61);

    private final Pushes pushes;
    private final PushProperties properties;
    private final InstantSource clock;

    Outcomes(Pushes pushes, PushProperties properties, InstantSource clock) {
        this.pushes = pushes;
        this.properties = properties;
        this.clock = clock;
    }

    /** To the call right after the claim: nothing was called before that could have sent it. */
    void first(Push push, Answer<Calls.Taken> answer) {
        switch (answer) {
            case Answer.Done<Calls.Taken>(Calls.Taken taken) -> accepted(push, taken, Outcome.ACCEPTED);
            case Answer.Lost<Calls.Taken>() -> unknown(push, properties.askAfter(), Outcome.LOST, null);
            case Answer.NotSent<Calls.Taken>() ->
                store(push, again(push, AGAIN, push.trace()).because(Reason.UNREACHABLE), Outcome.NOT_SENT, null);
            case Answer.Refused<Calls.Taken>(int code, String body) -> refused(push, code, body);
        }
    }

    /** To a repeat of a call whose answer was lost. */
    void asked(Push push, Answer<Calls.Taken> answer) {
        switch (answer) {
            case Answer.Done<Calls.Taken>(Calls.Taken taken) -> accepted(push, taken, Outcome.ACCEPTED);
            case Answer.Lost<Calls.Taken>() -> unknown(push, properties.askAfter(), Outcome.LOST, null);
            case Answer.NotSent<Calls.Taken>() -> unknown(push, AGAIN, Outcome.NOT_SENT, null);
            case Answer.Refused<Calls.Taken>(int code, String body) -> {
                switch (code) {
                    case PushCodes.KNOWN -> known(push, body);
                    case PushCodes.TOO_SOON, PushCodes.TOO_MANY_A_MINUTE ->
                        unknown(push, MINUTE, Outcome.REFUSED, code);
                    case PushCodes.BUSY -> unknown(push, properties.askAfter(), Outcome.REFUSED, code);
                    default -> look(push, code);
                }
            }
        }
    }

    private void refused(Push push, int code, String body) {
        switch (code) {
            case PushCodes.KNOWN -> known(push, body);
            case PushCodes.TOO_SOON, PushCodes.BUSY -> unknown(push, properties.askAfter(), Outcome.REFUSED, code);
            case PushCodes.TOO_MANY_A_MINUTE ->
                store(push, again(push, MINUTE, push.trace()).because(Reason.REFUSED, code), Outcome.REFUSED, code);
            // Surely not sent: the draft is made anew, until it is too late.
            case PushCodes.NO_MEDIA -> {
                Push anew = again(push, AGAIN, push.trace().drafted(null)).because(Reason.NOT_DRAFTED, code);
                store(push, anew, Outcome.REFUSED, code);
            }
            case PushCodes.NO_QUOTA -> failed(push, Reason.NO_QUOTA, code);
            default -> failed(push, Reason.REFUSED, code);
        }
    }

    /** 45065 says that a push of our id was taken; it is ours where no other push bears the id that WeChat names. */
    private void known(Push push, String body) {
        String msgId = PushCalls.msgIdIn(body);
        Optional<Push> bearer = msgId.isEmpty()
                ? Optional.empty()
                : pushes.byWechatId(push.plan().appId(), msgId);
        if (msgId.isEmpty() || bearer.filter(other -> other.id() != push.id()).isPresent()) {
            look(push, PushCodes.KNOWN);
        } else {
            accepted(push, new Calls.Taken(msgId, ""), Outcome.KNOWN);
        }
    }

    private void accepted(Push push, Calls.Taken taken, Outcome outcome) {
        Trace trace = push.published()
                ? push.trace().submitted(taken.id(), taken.dataId())
                : push.trace().accepted(taken.id(), taken.dataId());
        store(push, push.in(PushState.SENDING, clock.instant().plus(SOON)).with(trace), outcome, null);
    }

    private void unknown(Push push, Duration wait, Outcome outcome, @Nullable Integer code) {
        Instant then = clock.instant().plus(wait);
        store(push, push.in(PushState.UNKNOWN, then).because(Reason.NO_ANSWER), outcome, code);
    }

    private void look(Push push, int code) {
        store(push, push.in(PushState.UNKNOWN, null).because(Reason.LOOK, code), Outcome.REFUSED, code);
    }

    private void failed(Push push, Reason why, int code) {
        store(push, push.in(PushState.FAILED, null).because(why, code), Outcome.REFUSED, code);
    }

    private Push again(Push push, Duration wait, Trace trace) {
        return push.in(PushState.SCHEDULED, clock.instant().plus(wait)).with(trace);
    }

    private void store(Push push, Push next, Outcome outcome, @Nullable Integer code) {
        pushes.store(push, next, outcome, code);
    }
}
