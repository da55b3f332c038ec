package cn.lianxin.gateway.sandbox.world;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Numbers of notices and mass messages. */
public final class MessageIds {
    private final StringRedisTemplate redis;
    private final InstantSource clock;

    MessageIds(StringRedisTemplate redis, InstantSource clock) {
        this.redis = redis;
        this.clock = clock;
    }

    /** {@return a number no other has; the time in front keeps it so when the world was emptied} */
    public long next() {
        long count = requireNonNull(redis.opsForValue().increment(Keys.MESSAGE_SEQUENCE));
        return clock.instant().getEpochSecond() * 1_000_000 + count % 1_000_000;
    }
}
