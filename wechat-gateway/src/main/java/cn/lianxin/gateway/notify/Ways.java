package cn.lianxin.gateway.notify;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
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

    /** {@return whether somebody has taken it; blocks for as long as the ways may take together, at most} */
    boolean say(Unseen unseen) {
        boolean taken = false;
        for (Way way : ways) {
            taken |= say(way, unseen);
        }
        return taken;
    }

    private boolean say(Way way, Unseen unseen) {
        // A call's own time-out ends with the headers, or begins anew with each byte: one that drips would never end.
        var task = new FutureTask<Void>(() -> {
            way.say(unseen);
            return null;
        });
        Thread.ofVirtual().name("notify-" + way.name()).start(task);
        try {
            task.get(way.longest().toMillis(), TimeUnit.MILLISECONDS);
            count(way, "taken", 1);
            return true;
        } catch (ExecutionException e) {
            log.warn("the second channel {} did not take an alert: {}", way.name(), reason(e.getCause()));
        } catch (TimeoutException e) {
            log.warn("the second channel {} did not take an alert: took too long", way.name());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            task.cancel(true);
        }
        count(way, "failed", 1);
        return false;
    }

    /** Not the exception itself, whose words may have the address. */
    private static String reason(@Nullable Throwable failure) {
        return failure instanceof NotTaken
                ? String.valueOf(failure.getMessage())
                : String.valueOf(failure == null ? null : failure.getClass().getSimpleName());
    }

    private void count(Way way, String outcome, int times) {
        meters.counter("lianxin.notify.said", "way", way.name(), "outcome", outcome)
                .increment(times);
    }
}
