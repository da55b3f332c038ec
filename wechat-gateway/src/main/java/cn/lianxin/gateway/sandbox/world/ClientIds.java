package cn.lianxin.gateway.sandbox.world;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

/** The names an account gives its mass messages, so that one that is asked for twice goes out once. */
public final class ClientIds {
    /**
     * The mass message that has the name already.
     *
     * @param justNow whether less than a minute ago: WeChat does not say then which it is
     */
    public record Taken(long id, boolean justNow) {}

    /** How long a name is known. */
    private static final Duration KNOWN = Duration.ofDays(1);

    private static final Duration JUST_NOW = Duration.ofMinutes(1);
    private static final RedisScript<String> CLAIM =
            RedisScript.of(new ClassPathResource("mass-claim.lua", ClientIds.class), String.class);

    private final StringRedisTemplate redis;
    private final InstantSource clock;

    ClientIds(StringRedisTemplate redis, InstantSource clock) {
        this.redis = redis;
        this.clock = clock;
    }

    /** {@return who has the name; empty where it is this message's from now on} */
    public Optional<Taken> claim(String name, long id) {
        Instant now = clock.instant();
        String old = requireNonNull(redis.execute(
                CLAIM,
                List.of(Keys.CLIENT_IDS),
                name,
                String.valueOf(id),
                String.valueOf(now.toEpochMilli()),
                String.valueOf(KNOWN.toMillis())));
        return old.isEmpty() ? Optional.empty() : Optional.of(taken(old, now));
    }

    /** The message was refused, and the name is free again. */
    public void free(String name) {
        redis.opsForHash().delete(Keys.CLIENT_IDS, name);
    }

    private static Taken taken(String entry, Instant now) {
        int space = entry.indexOf(' ');
        Instant at = Instant.ofEpochMilli(Long.parseLong(entry.substring(space + 1)));
        return new Taken(Long.parseLong(entry.substring(0, space)), now.isBefore(at.plus(JUST_NOW)));
    }
}
