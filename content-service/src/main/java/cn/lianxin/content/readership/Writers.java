package cn.lianxin.content.readership;

import cn.lianxin.config.dispatch.EventLog;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How far each writer's entries have been added up; one transaction's. */
final class Writers {
    private final TallyMapper rows;
    private final Instant now;
    private final Map<String, Long> last = new HashMap<>();

    Writers(TallyMapper rows, Instant now) {
        this.rows = rows;
        this.now = now;
    }

    /** {@return those not added up before, each once; they count as added up from now on} */
    List<EventLog.Batch> fresh(List<EventLog.Batch> batches) {
        List<EventLog.Batch> fresh = batches.stream().filter(this::isFresh).toList();
        fresh.stream()
                .map(EventLog.Batch::writer)
                .distinct()
                .forEach(writer -> rows.applied(writer, Objects.requireNonNull(last.get(writer)), now));
        return fresh;
    }

    private boolean isFresh(EventLog.Batch batch) {
        long known =
                last.computeIfAbsent(batch.writer(), writer -> Objects.requireNonNullElse(rows.lastOf(writer), 0L));
        if (batch.number() <= known) {
            return false;
        }
        last.put(batch.writer(), batch.number());
        return true;
    }
}
