package cn.lianxin.gateway.delivery;

import cn.lianxin.config.store.Tidying;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Forgets what people were told. Nothing asks for it so late: an outbox repeats ten minutes, a dead letter is replayed
 * within a day, and what became of a message was told when it became so.
 */
final class EndedDeliveries implements Tidying.Step {
    /** A petition is over within 60 working days; till then whoever runs this can look up what somebody was told. */
    static final Duration KEPT = Duration.ofDays(90);

    private final EndedMapper rows;

    EndedDeliveries(EndedMapper rows) {
        this.rows = rows;
    }

    @Override
    public int delete(Instant now) {
        List<Long> ended = rows.before(now.minus(KEPT), Tidying.AT_ONCE);
        return ended.isEmpty() ? 0 : rows.delete(ended);
    }
}
