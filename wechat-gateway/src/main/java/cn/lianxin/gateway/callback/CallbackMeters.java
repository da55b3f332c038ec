package cn.lianxin.gateway.callback;

import cn.lianxin.gateway.callback.codec.Reason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what the door did not pass on: {@code lianxin.callback.refused} by reason, {@code lianxin.callback.unknown}. */
final class CallbackMeters {
    private final MeterRegistry registry;
    private final Counter unknown;

    CallbackMeters(MeterRegistry registry) {
        this.registry = registry;
        this.unknown = Counter.builder("lianxin.callback.unknown")
                .description("Rightly signed callbacks of a kind nobody here knows")
                .register(registry);
        // All at once, so that a board shows noughts rather than gaps.
        for (Reason reason : Reason.values()) {
            counter(reason);
        }
    }

    void refused(Reason reason) {
        counter(reason).increment();
    }

    void unknown() {
        unknown.increment();
    }

    private Counter counter(Reason reason) {
        return Counter.builder("lianxin.callback.refused")
                .description("Callbacks that were not believed")
                .tag("reason", reason.tag())
                .register(registry);
    }
}
