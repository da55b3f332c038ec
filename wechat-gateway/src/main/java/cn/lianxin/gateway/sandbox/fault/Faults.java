package cn.lianxin.gateway.sandbox.fault;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Which switches are on, in Redis: as much part of the world as what it does wrong. */
public final class Faults {
    private static final String KEY = "lianxin:sandbox:{world}:faults";

    private final StringRedisTemplate redis;

    Faults(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /** {@return the switches that are on} */
    public Set<Fault> active() {
        Set<Fault> active = EnumSet.noneOf(Fault.class);
        Set<String> names = redis.opsForSet().members(KEY);
        if (names != null) {
            // A name of an older version means nothing any more.
            Arrays.stream(Fault.values())
                    .filter(fault -> names.contains(fault.name()))
                    .forEach(active::add);
        }
        return active;
    }

    /** Turns these on and all others off. */
    public void set(Set<Fault> wanted) {
        redis.delete(KEY);
        if (!wanted.isEmpty()) {
            redis.opsForSet().add(KEY, wanted.stream().map(Fault::name).toArray(String[]::new));
        }
    }
}
