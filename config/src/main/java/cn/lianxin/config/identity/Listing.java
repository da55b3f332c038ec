package cn.lianxin.config.identity;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One list in Redis under several keys of its entries, replaced as a whole: a reader finds the old list or the new one,
 * never half of one.
 */
final class Listing<T> {
    /** Of one HSET, so that a long list does not hold up what else Redis has to do. */
    private static final int CHUNK = 500;

    /** What a writer that died has left behind goes away by itself. */
    private static final Duration UNFINISHED = Duration.ofMinutes(1);

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final StringRedisTemplate redis;
    private final String key;
    private final Class<T> type;

    Listing(StringRedisTemplate redis, String name, Class<T> type) {
        this.redis = redis;
        this.key = "lianxin:{directory}:" + name;
        this.type = type;
    }

    Optional<T> get(String field) {
        return Optional.ofNullable(redis.<String, String>opsForHash().get(key, field))
                .map(this::read);
    }

    List<T> all() {
        return redis.<String, String>opsForHash().values(key).stream()
                .map(this::read)
                .toList();
    }

    void replace(Map<String, T> entries) {
        if (entries.isEmpty()) {
            redis.delete(key);
            return;
        }
        String unfinished = key + ':' + UUID.randomUUID();
        var chunk = new HashMap<String, String>();
        for (var entry : entries.entrySet()) {
            chunk.put(entry.getKey(), JSON.writeValueAsString(entry.getValue()));
            if (chunk.size() == CHUNK) {
                put(unfinished, chunk);
            }
        }
        put(unfinished, chunk);
        redis.rename(unfinished, key);
        redis.persist(key);
    }

    private void put(String unfinished, Map<String, String> chunk) {
        if (!chunk.isEmpty()) {
            redis.opsForHash().putAll(unfinished, chunk);
            redis.expire(unfinished, UNFINISHED);
            chunk.clear();
        }
    }

    private T read(String json) {
        return Objects.requireNonNull(JSON.readValue(json, type));
    }
}
