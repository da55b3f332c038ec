package cn.lianxin.gateway.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** What became of messages, counted: {@code lianxin.delivery.outcomes} by state, {@code lianxin.delivery.due} now. */
final class DeliveryMeters {
    private final Counter sent;
    private final Counter held;
    private final Counter failed;

    DeliveryMeters(DeliveryMapper rows, MeterRegistry registry) {
        Gauge.builder("lianxin.delivery.due", rows, DeliveryMapper::countDue).register(registry);
        sent = registry.counter("lianxin.delivery.outcomes", "state", "sent");
        held = registry.counter("lianxin.delivery.outcomes", "state", "held");
        failed = registry.counter("lianxin.delivery.outcomes", "state", "failed");
    }

    /** Counts rows that have come to this state; those that go on are counted when they have arrived. */
    void count(DeliveryState state, int rows) {
        switch (state) {
            case SENT -> sent.increment(rows);
            case HELD -> held.increment(rows);
            case FAILED -> failed.increment(rows);
            case QUEUED, SENDING, JOINED, PROVEN -> {}
        }
    }
}
