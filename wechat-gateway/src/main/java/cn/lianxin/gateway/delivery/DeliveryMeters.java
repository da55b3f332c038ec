package cn.lianxin.gateway.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** What became of messages, counted: {@code lianxin.delivery.outcomes} by state, {@code lianxin.delivery.due} now. */
final class DeliveryMeters {
    private final Counter sent;
    private final Counter held;
    private final Counter failed;
    private final Counter announced;

    DeliveryMeters(DeliveryMapper rows, MeterRegistry registry) {
        // Weakly held, the mapper would be gone with the next collection, and the figure NaN.
        Gauge.builder("lianxin.delivery.due", rows, DeliveryMapper::countDue)
                .strongReference(true)
                .register(registry);
        sent = registry.counter("lianxin.delivery.outcomes", "state", "sent");
        held = registry.counter("lianxin.delivery.outcomes", "state", "held");
        failed = registry.counter("lianxin.delivery.outcomes", "state", "failed");
        announced = registry.counter("lianxin.delivery.outcomes", "state", "announced");
    }

    /** Counts rows that a template has announced; their words are held. */
    void announced(int rows) {
        announced.increment(rows);
    }

    /** Counts rows that have come to this state; those that go on are counted when they have arrived. */
    void count(DeliveryState state, int rows) {
        switch (state) {
            case SENT -> sent.increment(rows);
            case HELD -> held.increment(rows);
            case FAILED -> failed.increment(rows);
            case RESTING, MERGED, QUEUED, SENDING, JOINED, PROVEN, RECALLED -> {}
        }
    }
}
