package cn.lianxin.gateway.sandbox.world;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

/** Access tokens with WeChat's ways: 7200 s, the old one valid for 5 minutes more, stable ones apart. */
public final class Tokens {
    /**
     * A token as issued.
     *
     * @param seconds what is left of its life, 1 to 7200
     */
    public record Token(String value, long seconds) {}

    /** What a token presented is worth. */
    public enum Standing {
        VALID,
        /** It was one: 42001. */
        EXPIRED,
        /** Never issued, or made worthless by a forced refresh: 40001. */
        UNKNOWN
    }

    private enum Mode {
        normal,
        stable,
        force
    }

    private static final Duration LIFETIME = Duration.ofHours(2);
    private static final Duration GRACE = Duration.ofMinutes(5);
    private static final RedisScript<String> ISSUE =
            RedisScript.of(new ClassPathResource("token.lua", Tokens.class), String.class);

    private final StringRedisTemplate redis;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(StringRedisTemplate redis, InstantSource clock) {
        this.redis = redis;
        this.clock = clock;
    }

    /** {@return a new token; the one before ends in 5 minutes} */
    public Token renew(String appId) {
        return issue(appId, "normal", Mode.normal);
    }

    /** {@return the stable token in use; a new one in its last 5 minutes, or at once where forced} */
    public Token stable(String appId, boolean force) {
        return issue(appId, "stable", force ? Mode.force : Mode.stable);
    }

    /** {@return what this token is worth now} */
    public Standing standing(String token) {
        Double ends = redis.opsForZSet().score(Keys.TOKENS, token);
        if (ends == null) {
            return Standing.UNKNOWN;
        }
        return clock.instant().toEpochMilli() < ends.longValue() ? Standing.VALID : Standing.EXPIRED;
    }

    private Token issue(String appId, String kind, Mode mode) {
        Instant now = clock.instant();
        String answer = requireNonNull(redis.execute(
                ISSUE,
                List.of(Keys.CURRENT_TOKENS, Keys.TOKENS),
                appId + ":" + kind,
                mode.name(),
                String.valueOf(now.toEpochMilli()),
                fresh(),
                String.valueOf(LIFETIME.toMillis()),
                String.valueOf(GRACE.toMillis())));
        int space = answer.indexOf(' ');
        long left = Long.parseLong(answer.substring(0, space)) - now.toEpochMilli();
        return new Token(answer.substring(space + 1), Math.ceilDiv(left, 1000));
    }

    private String fresh() {
        byte[] bytes = new byte[96];
        random.nextBytes(bytes);
        return "99_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
