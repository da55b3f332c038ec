package cn.lianxin.gateway.delivery;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.Inbound.Outcome;
import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.contract.Outbound.Report;
import cn.lianxin.config.contract.Sha256;
import cn.lianxin.config.dispatch.Outbox;
import cn.lianxin.gateway.delivery.StuckAlerts.Stage;
import java.time.InstantSource;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Tells the services what became of what they sent, in the transaction in which it became so. */
final class Outcomes {
    private final Outbox outbox;
    private final InstantSource clock;

    Outcomes(Outbox outbox, InstantSource clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** {@return what coming to this state means for whoever sent it; null where it is under way, or nobody waits} */
    static @Nullable Outcome of(DeliveryState state) {
        return switch (state) {
            case SENT, PROVEN -> Outcome.PROVEN;
            case JOINED -> Outcome.HANDED_OVER;
            case HELD -> Outcome.HELD;
            case FAILED -> Outcome.FAILED;
            case RESTING, MERGED, QUEUED, SENDING, RECALLED -> null;
        };
    }

    /** {@return whether this outcome is asked for, and news: what a template has announced waits by right} */
    static boolean isAskedFor(DeliveryRow row, @Nullable Outcome outcome) {
        return outcome != null
                && row.sender() != null
                && !(outcome == Outcome.HELD && row.handedAs() != null)
                && (row.report() == Report.EVERY || isEnd(row, outcome));
    }

    /**
     * An alert that waits, or that WeChat will never bring, is not stuck yet: other ways are tried first. After they were,
     * its arrival is news.
     */
    private static boolean isEnd(DeliveryRow row, Outcome outcome) {
        return row.report() == Report.STUCK && row.alertState() == Stage.TOLD && outcome == Outcome.HANDED_OVER;
    }

    /** A template has announced it; within the transaction that says so. */
    void announced(DeliveryRow row) {
        if (isAskedFor(row, Outcome.HANDED_OVER)) {
            put(row, Outcome.HANDED_OVER);
        }
    }

    /**
     * Every way was tried for an alert, and it is not seen; within the transaction that says so.
     *
     * @param forGood whether WeChat will never bring it
     */
    void stuck(DeliveryRow row, boolean forGood) {
        put(row, forGood ? Outcome.FAILED : Outcome.HELD);
    }

    /** Within the transaction that moved the row. */
    void tell(DeliveryRow row, DeliveryState state) {
        Outcome outcome = of(state);
        if (outcome != null && isAskedFor(row, outcome)) {
            put(row, outcome);
        }
    }

    private void put(DeliveryRow row, Outcome outcome) {
        String id = row.outboundId();
        if (row.sender() != null && id != null) {
            outbox.put(
                    row.sender(), new Inbound.Delivery(key(id, outcome), row.person(), clock.instant(), id, outcome));
        }
    }

    /** The same news under the same key, however often a crash makes it come. */
    private static MessageKey key(String id, Outcome outcome) {
        byte[] hash = Sha256.of("delivery\n" + id + "\n" + outcome);
        return new MessageKey(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    }
}
