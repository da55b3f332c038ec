package cn.lianxin.config.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

/** The steps of a login, each one script in Redis; what they are given and answer stands at their heads. */
enum LoginScript {
    OFFER,
    ASK,
    ANSWER,
    TAKE;

    /** Of every key, so that one script may touch all of a login on a Cluster too. */
    static final String PREFIX = "lianxin:{login}:";

    @SuppressWarnings("ImmutableEnumChecker") // read once
    private final RedisScript<String> script = RedisScript.of(
            new ClassPathResource(name().toLowerCase(Locale.ROOT) + ".lua", LoginScript.class), String.class);

    String run(StringRedisTemplate redis, Object... arguments) {
        return Objects.requireNonNull(redis.execute(script, List.of(PREFIX), arguments));
    }
}
