package cn.lianxin.gateway.callback;

import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.contract.Person;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How much one person may say in a minute, so that nobody's stuck key or script takes the others' place.
 *
 * <p>Counted in this process and in the memory of two minutes: the normal way costs no call. The tries of a message that
 * was taken pass, so that it gets its reply.
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

    /** What one person has said in one minute; a message counts once, however often it is tried. */
    private static final class Said {
        private int[] taken = new int[4];
        private int count;
        private boolean told;

        Said(boolean toldBefore) {
            told = toldBefore;
        }

        synchronized Verdict of(MessageKey key, int most) {
            int mark = key.value().hashCode();
            if (Arrays.stream(taken, 0, Math.min(count, taken.length)).anyMatch(one -> one == mark)) {
                return Verdict.PASSES;
            }
            if (count < most) {
                if (count == taken.length) {
                    taken = Arrays.copyOf(taken, count * 2);
                }
                taken[count++] = mark;
                return Verdict.PASSES;
            }
            count = most + 1;
            Verdict verdict = told ? Verdict.IGNORED : Verdict.TOLD;
            told = true;
            return verdict;
        }

        synchronized boolean moreThan(int most) {
            return count > most;
        }
    }

    /** @param perMinute messages and events of one person in a minute; 0 for no limit */
    PersonalRate(int perMinute, InstantSource clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    Verdict of(Person person, MessageKey key) {
        if (perMinute == 0) {
            return Verdict.PASSES;
        }
        Minute minute = minute();
        Said said = minute.people().get(person.hash());
        if (said == null) {
            Said before = minute.before().get(person.hash());
            boolean told = before != null && before.moreThan(perMinute);
            said = minute.people().computeIfAbsent(person.hash(), hash -> new Said(told));
        }
        return said.of(key, perMinute);
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
