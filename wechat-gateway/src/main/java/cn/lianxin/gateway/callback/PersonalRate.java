package cn.lianxin.gateway.callback;

import cn.lianxin.config.contract.Person;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * How much one person may say in a minute, so that nobody's stuck key or script takes the others' place.
 *
 * <p>Counted in this process and in the memory of two minutes: the normal way costs no call. Tries of one message count
 * one by one; where a try of a message that was taken is turned away, its reply is owed and comes as a message.
 */
final class PersonalRate {
    /** What is done with a message. */
    enum Verdict {
        PASSES,
        /** The first one too many: it is said that it was not taken. */
        TOLD,
        /** The rest, until a whole minute has passed within the limit. */
        IGNORED
    }

    private static final long MINUTE = 60_000;

    private final int perMinute;
    private final InstantSource clock;
    private volatile Minute now = new Minute(0, Map.of());

    private record Minute(long number, Map<String, Said> before, Map<String, Said> people) {
        Minute(long number, Map<String, Said> before) {
            this(number, before, new ConcurrentHashMap<>());
        }
    }

    private record Said(AtomicInteger count, AtomicBoolean told) {
        Said(boolean toldBefore) {
            this(new AtomicInteger(), new AtomicBoolean(toldBefore));
        }
    }

    /** @param perMinute messages and events of one person in a minute; 0 for no limit */
    PersonalRate(int perMinute, InstantSource clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    Verdict of(Person person) {
        if (perMinute == 0) {
            return Verdict.PASSES;
        }
        Minute minute = minute();
        Said said = minute.people()
                .computeIfAbsent(
                        person.hash(), hash -> new Said(tooMuch(minute.before().get(hash))));
        if (said.count().incrementAndGet() <= perMinute) {
            return Verdict.PASSES;
        }
        return said.told().compareAndSet(false, true) ? Verdict.TOLD : Verdict.IGNORED;
    }

    private boolean tooMuch(@Nullable Said before) {
        return before != null && before.count().get() > perMinute;
    }

    private Minute minute() {
        long number = Math.floorDiv(clock.millis(), MINUTE);
        Minute current = now;
        return current.number() == number ? current : turn(number);
    }

    private synchronized Minute turn(long number) {
        Minute current = now;
        if (current.number() != number) {
            boolean next = current.number() == number - 1;
            current = new Minute(number, next ? current.people() : Map.of());
            now = current;
        }
        return current;
    }
}
