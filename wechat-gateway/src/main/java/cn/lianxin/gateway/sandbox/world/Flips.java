package cn.lianxin.gateway.sandbox.world;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * When something that is or is not so has changed: a list of places in the world's sequence. From how it is now one
 * tells how it was then, and where nothing has changed, nothing is kept.
 */
final class Flips {
    private Flips() {}

    static void add(StringRedisTemplate redis, String key) {
        String now = redis.opsForValue().get(Keys.SEQUENCE);
        redis.opsForList().rightPush(key, now == null ? "0" : now);
    }

    /** {@return whether it was then as it is now} */
    static boolean even(StringRedisTemplate redis, String key, long place) {
        List<String> places = requireNonNullElse(redis.opsForList().range(key, 0, -1), List.<String>of());
        return places.stream().filter(flip -> Long.parseLong(flip) >= place).count() % 2 == 0;
    }
}
