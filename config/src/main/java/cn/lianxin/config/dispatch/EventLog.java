package cn.lianxin.config.dispatch;

import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.RedisException;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XTrimArgs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Small events that nobody answers and somebody adds up later: page views. They rest on a stream of their own.
 *
 * <p>Many share an append: one call is under way, whoever comes meanwhile goes with the next. Each entry carries its
 * writer and the writer's own count, and one writer's entries come in that order: who keeps the last count of each
 * writer beside what it adds up, in one transaction, counts every entry once, although the client repeats a call whose
 * answer was lost, and although an entry stays on the stream until it is dropped.
 */
public final class EventLog {
    private static final String WRITER = "w";
    private static final String NUMBER = "n";
    private static final String EVENTS = "e";

    /** After a failure nobody waits for Redis again for so long, or everybody would wait for the time-out. */
    private static final long REST = Duration.ofSeconds(1).toNanos();

    private final String stream;
    private final String writer;
    private final RedisLink.Connection redis;
    private final CallBatch<String, Boolean> appends;
    private volatile long restsUntil = System.nanoTime();
    private long number;

    /**
     * What one append has written.
     *
     * @param id of the entry on the stream
     * @param writer the process, new at each start
     * @param number its count of entries, always growing; not without gaps, since an append can fail
     */
    public record Batch(String id, String writer, long number, List<String> events) {}

    EventLog(String name, RedisLink link, Instance instance, int limit) {
        this.stream = "lianxin:{" + name + "}:events";
        this.writer = instance.id();
        this.redis = link.await();
        this.appends = new CallBatch<>(limit, this::appendAll);
    }

    /**
     * Keeps the event; when it returns, it is as durable as Redis is.
     *
     * @param event without a line break
     * @throws io.lettuce.core.RedisException within the command time-out where it may not have been kept
     */
    public void append(String event) {
        appends.ask(event);
    }

    /** {@return whether Redis was away a moment ago, so that asking it again would be waiting again} */
    public boolean rests() {
        return restsUntil - System.nanoTime() > 0;
    }

    /** Somebody saw that Redis is away: nobody asks it for a second. */
    public void rest() {
        restsUntil = System.nanoTime() + REST;
    }

    /** Called by one thread at a time, so the numbers go to the stream in their order. */
    private List<Boolean> appendAll(List<String> events) {
        if (rests()) {
            // They have queued behind a call that failed, and have waited for its time-out already.
            throw new RedisException("Redis was away a moment ago");
        }
        Map<String, String> entry = LinkedHashMap.newLinkedHashMap(3);
        entry.put(WRITER, writer);
        entry.put(NUMBER, Long.toString(++number));
        entry.put(EVENTS, String.join("\n", events));
        try {
            redis.commands().xadd(stream, entry);
        } catch (RuntimeException away) {
            rest();
            throw away;
        }
        return events.stream().map(event -> true).toList();
    }

    /** {@return the oldest entries that nobody has dropped} */
    public List<Batch> oldest(int atMost) {
        var batches = new ArrayList<Batch>();
        for (var message : redis.commands().xrange(stream, Range.unbounded(), Limit.from(atMost))) {
            batches.add(batch(message));
        }
        return batches;
    }

    /** Drops this entry and all before it; again is fine. */
    public void dropUpTo(Batch last) {
        int dash = last.id().indexOf('-');
        String next =
                last.id().substring(0, dash + 1) + (Long.parseLong(last.id().substring(dash + 1)) + 1);
        redis.commands().xtrim(stream, XTrimArgs.Builder.minId(next));
    }

    /** {@return how many entries wait} */
    public long waiting() {
        return Objects.requireNonNullElse(redis.commands().xlen(stream), 0L);
    }

    private static Batch batch(StreamMessage<String, String> message) {
        Map<String, String> fields = message.getBody();
        String events = fields.getOrDefault(EVENTS, "");
        return new Batch(
                message.getId(),
                fields.getOrDefault(WRITER, ""),
                number(fields.get(NUMBER)),
                events.isEmpty() ? List.of() : List.of(events.split("\n")));
    }

    private static long number(@Nullable String text) {
        return text == null || !text.matches("\\d{1,18}") ? 0 : Long.parseLong(text);
    }
}
