package cn.lianxin.gateway.notify;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All ways beside WeChat at once; counted in {@code lianxin.notify.said} by way and outcome. */
final class Ways {
    private static final Logger log = LoggerFactory.getLogger(Ways.class);

    private final List<Way> ways;
    private final MeterRegistry meters;

    Ways(List<Way> ways, MeterRegistry meters) {
        this.ways = List.copyOf(ways);
        this.meters = meters;
        // Known at nought from the start, so that an alarm can be set on the first failure.
        ways.forEach(way -> List.of("taken", "failed").forEach(outcome -> count(way, outcome, 0)));
    }

    boolean areThere() {
        return !ways.isEmpty();
    }

    /** {@return whether somebody has taken it; blocks for as many time-outs as there are ways, at most} */
    boolean say(Unseen unseen) {
        boolean taken = false;
        for (Way way : ways) {
            taken |= say(way, unseen);
        }
        return taken;
    }

    private boolean say(Way way, Unseen unseen) {
        try {
            way.say(unseen);
            count(way, "taken", 1);
            return true;
        } catch (NotTaken e) {
            log.warn("the second channel {} did not take an alert: {}", way.name(), e.getMessage());
        } catch (IOException e) {
            // Not the exception itself, whose words may have the address.
            log.warn(
                    "the second channel {} did not take an alert: {}",
                    way.name(),
                    e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        count(way, "failed", 1);
        return false;
    }

    private void count(Way way, String outcome, int times) {
        meters.counter("lianxin.notify.said", "way", way.name(), "outcome", outcome)
                .increment(times);
    }
}
