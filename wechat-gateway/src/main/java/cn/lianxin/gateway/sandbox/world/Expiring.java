package cn.lianxin.gateway.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.ZSetOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Things that are known under a text until their time is over, by the clock of the sandbox and not by that of Redis.
 *
 * @param <T> what is known, written as JSON
 */
final class Expiring<T> {
    private final StringRedisTemplate redis;
    private final JsonMapper json;
    private final InstantSource clock;
    private final String key;
    private final Class<T> type;

    Expiring(StringRedisTemplate redis, JsonMapper json, InstantSource clock, String key, Class<T> type) {
        this.redis = redis;
        this.json = json;
        this.clock = clock;
        this.key = key;
        this.type = type;
    }

    void put(String name, T value, Duration life) {
        forgetTheOld();
        redis.opsForHash().put(key, name, json.writeValueAsString(value));
        redis.opsForZSet()
                .add(key + ":ends", name, (double) clock.instant().plus(life).toEpochMilli());
    }

    /** {@return what is known under that name, whether its time is over or not; empty a day later} */
    Optional<T> find(String name) {
        return Optional.ofNullable(redis.<String, String>opsForHash().get(key, name))
                .map(text -> json.readValue(text, type));
    }

    /** {@return what is known under that name and still counts} */
    Optional<T> living(String name) {
        return find(name).filter(value -> left(name).isPositive());
    }

    /** {@return what is left of its life; zero or less when it is over} */
    Duration left(String name) {
        Double end = redis.opsForZSet().score(key + ":ends", name);
        Instant ends = end == null ? Instant.MIN : Instant.ofEpochMilli(end.longValue());
        return ends.equals(Instant.MIN) ? Duration.ZERO : Duration.between(clock.instant(), ends);
    }

    /** {@return names, those that end last first} */
    Set<String> names(int most) {
        Set<String> names = redis.opsForZSet()
                .reverseRangeByScore(
                        key + ":ends", (double) clock.instant().toEpochMilli(), Double.POSITIVE_INFINITY, 0, most);
        return names == null ? Set.of() : names;
    }

    private void forgetTheOld() {
        double yesterday = clock.instant().minus(Duration.ofDays(1)).toEpochMilli();
        Set<ZSetOperations.TypedTuple<String>> old =
                redis.opsForZSet().rangeByScoreWithScores(key + ":ends", 0, yesterday, 0, 100);
        if (old != null) {
            old.forEach(one -> {
                redis.opsForHash().delete(key, one.getValue());
                redis.opsForZSet().remove(key + ":ends", one.getValue());
            });
        }
    }
}
