package cn.lianxin.content.push;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A push as its row has it. */
record PushRow(
        long id,
        int version,
        String appId,
        PushState state,
        AudienceKind audience,
        @Nullable Long tagId,
        @Nullable String tagName,
        Instant scheduledAt,
        @Nullable Instant wakeAt,
        @Nullable Instant claimedAt,
        @Nullable Instant sentAt,
        @Nullable String mediaId,
        @Nullable String msgId,
        @Nullable String msgDataId,
        @Nullable String publishId,
        @Nullable String publishedAs,
        @Nullable Reason reason,
        @Nullable Integer code,
        String createdBy) {
    static PushRow of(Push push) {
        Plan plan = push.plan();
        Trace trace = push.trace();
        var tag = plan.audience() instanceof Audience.Tagged tagged ? tagged : null;
        return new PushRow(
                push.id(),
                push.version(),
                plan.appId(),
                push.state(),
                switch (plan.audience()) {
                    case Audience.Everybody() -> AudienceKind.EVERYBODY;
                    case Audience.Tagged _ -> AudienceKind.TAGGED;
                    case Audience.Nobody() -> AudienceKind.NOBODY;
                },
                tag == null ? null : tag.tagId(),
                tag == null ? null : tag.name(),
                plan.scheduledAt(),
                push.wakeAt(),
                trace.claimedAt(),
                trace.sentAt(),
                trace.mediaId(),
                trace.msgId(),
                trace.msgDataId(),
                trace.publishId(),
                trace.publishedAs(),
                push.reason(),
                push.code(),
                plan.createdBy());
    }

    Push push() {
        Trace trace = new Trace(mediaId, msgId, msgDataId, publishId, publishedAs, claimedAt, sentAt);
        return new Push(
                id, version, new Plan(appId, who(), scheduledAt, createdBy), state, wakeAt, trace, reason, code);
    }

    Audience who() {
        return switch (audience) {
            case EVERYBODY -> new Audience.Everybody();
            case TAGGED ->
                new Audience.Tagged(Objects.requireNonNull(tagId, "a tag without an id"), String.valueOf(tagName));
            case NOBODY -> new Audience.Nobody();
        };
    }
}
