package cn.lianxin.gateway.delivery;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.store.Schema;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * What WeChat reports of template messages and subscription notices.
 *
 * <p>Its event may come before the id that WeChat gave is stored, so each side writes what it knows, commits, and only then
 * looks whether the other has: whoever comes second sees both.
 */
public final class TemplateResults {
    private static final Duration KEPT = Duration.ofDays(7);
    private static final String SENT = "subscribe_msg_sent_event";

    private final Schema schema;
    private final TemplateResultMapper rows;
    private final Outcomes outcomes;
    private final InstantSource clock;

    TemplateResults(Schema schema, Outcomes outcomes, InstantSource clock) {
        this.schema = schema;
        this.rows = schema.mapper(TemplateResultMapper.class);
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /** Takes note of an event that is a result, and leaves others alone; fails where the database is away. */
    public void take(Inbound event) {
        String appId = event.person().appId();
        if (event instanceof Inbound.TemplateFinished finished) {
            told(appId, finished.msgId(), finished.status().equals("success"));
        } else if (event instanceof Inbound.SubscriptionNotices notices
                && notices.kind().equals(SENT)) {
            notices.answers().forEach(sent -> told(appId, sent.msgId(), "0".equals(sent.errorCode())));
        }
    }

    private void told(String appId, @Nullable String msgId, boolean arrived) {
        if (msgId != null && !msgId.isEmpty()) {
            Instant now = clock.instant();
            rows.insert(appId, msgId, arrived, now);
            rows.deleteBefore(now.minus(KEPT));
            settle(appId, msgId);
        }
    }

    /** Brings together the message that went under this id and what became of it, where both are known. */
    void settle(String appId, String msgId) {
        schema.transaction().executeWithoutResult(status -> {
            Boolean arrived = rows.arrived(appId, msgId);
            if (arrived == null) {
                return;
            }
            for (DeliveryRow row : rows.handedAs(appId, msgId)) {
                if (arrived) {
                    outcomes.tell(row, DeliveryState.PROVEN);
                } else {
                    rows.takeBack(row.id(), clock.instant().plus(StuckAlerts.RESTS));
                }
            }
        });
    }

    /** {@return whether a template has announced something that the person has not asked for yet} */
    boolean announced(DeliveryRow row) {
        return rows.announced(row.personHash());
    }

    /** Within the transaction: {@return whether it was still being sent and is announced now} */
    boolean handOver(DeliveryRow row, String msgId) {
        if (rows.handOver(row.id(), msgId) == 0) {
            return false;
        }
        outcomes.announced(row);
        return true;
    }
}
