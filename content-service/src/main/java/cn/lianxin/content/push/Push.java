package cn.lianxin.content.push;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One issue on its way.
 *
 * @param id 0 before it is stored
 * @param version rises with each change
 * @param wakeAt when to look at it next; null: never by itself
 * @param reason why it is there, where that needs saying
 * @param code WeChat's, with a reason that has one
 */
record Push(
        long id,
        int version,
        Plan plan,
        PushState state,
        @Nullable Instant wakeAt,
        Trace trace,
        @Nullable Reason reason,
        @Nullable Integer code) {
    static Push of(Plan plan, Instant wakeAt) {
        return new Push(0, 0, plan, PushState.SCHEDULED, wakeAt, Trace.NONE, null, null);
    }

    /** {@return the id under which WeChat knows a repeat, at most 32 bytes} */
    String clientMsgId() {
        return "push-" + id;
    }

    boolean published() {
        return plan.audience() instanceof Audience.Nobody;
    }

    Push in(PushState next, @Nullable Instant wake) {
        return new Push(id, version, plan, next, wake, trace, null, null);
    }

    /** @param why null where the state says it all */
    Push because(@Nullable Reason why) {
        return new Push(id, version, plan, state, wakeAt, trace, why, null);
    }

    Push because(Reason why, int wechat) {
        return new Push(id, version, plan, state, wakeAt, trace, why, wechat);
    }

    Push with(Trace next) {
        return new Push(id, version, plan, state, wakeAt, next, reason, code);
    }

    Push waking(Instant at) {
        return new Push(id, version, plan, state, at, trace, reason, code);
    }

    Push at(Instant time, Instant wake) {
        return new Push(id, version, plan.at(time), PushState.SCHEDULED, wake, trace, null, null);
    }

    /** {@return whether it has to wait for a person} */
    boolean needsPerson() {
        return wakeAt == null && state.wantsSomebody();
    }
}
