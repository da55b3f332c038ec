package cn.lianxin.content.readership;

import cn.lianxin.config.dispatch.EventLog;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts each view once: it is on the stream when {@link #count} returns, and is added up from there.
 *
 * <p>While Redis is away the page is served all the same, and {@code lianxin.views.missed} counts what went uncounted.
 */
public final class Views {
    private static final Logger log = LoggerFactory.getLogger(Views.class);

    private final EventLog stream;
    private final DailyReaders readers;
    private final KnownGroups groups;
    private final Counter missed;
    private final Map<Apart, Counter> apart = new EnumMap<>(Apart.class);

    Views(EventLog stream, DailyReaders readers, KnownGroups groups, MeterRegistry meters) {
        this.stream = stream;
        this.readers = readers;
        this.groups = groups;
        this.missed = meters.counter("lianxin.views.missed");
        Arrays.stream(Apart.values())
                .forEach(kind -> apart.put(
                        kind,
                        meters.counter(
                                "lianxin.views.apart", "kind", kind.name().toLowerCase(Locale.ROOT))));
        meters.gauge("lianxin.views.waiting", stream, EventLog::waiting);
    }

    /**
     * Counts an opening; when it returns, the view is kept or counted as missed, and has waited for one time-out of Redis
     * at most.
     *
     * @param byStaff whether one of us opens it, which is no reading; Redis knows
     */
    public void count(BooleanSupplier byStaff, Supplier<Opening> opening) {
        if (stream.rests()) {
            missed.increment();
            return;
        }
        try {
            if (byStaff.getAsBoolean()) {
                countApart(Apart.STAFF);
            } else {
                stream.append(view(opening.get()).write());
            }
        } catch (RuntimeException away) {
            missed.increment();
            stream.rest();
            log.warn("a view was not counted: {}", away.getClass().getName());
        }
    }

    /** An opening that is no reading. */
    public void countApart(Apart kind) {
        Objects.requireNonNull(apart.get(kind)).increment();
    }

    private View view(Opening opening) {
        String code = opening.group();
        boolean known = code != null && !code.isEmpty() && groups.contains(code);
        DailyReaders.Reader reader = readers.now(opening.cookie());
        return new View(
                opening.articleId(),
                reader.day(),
                known && code != null ? code : "",
                Source.of(known, opening.from()),
                reader.reader());
    }
}
