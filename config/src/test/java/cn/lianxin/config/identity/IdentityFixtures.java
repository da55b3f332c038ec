package cn.lianxin.config.identity;

import java.util.List;
import org.springframework.data.redis.core.StringRedisTemplate;

/** What other modules take from identity, for their tests without Spring's wiring. */
public final class IdentityFixtures {
    private static final String KEY = "0".repeat(43) + "=";

    private IdentityFixtures() {}

    /** {@return secrets under keys that anybody knows} */
    public static Secrets secrets() {
        return new Secrets(keys());
    }

    /** {@return openids under the same keys} */
    public static OpenIds openIds() {
        return new OpenIds(keys());
    }

    /** {@return the staff's list in that Redis} */
    public static StaffDirectory staff(StringRedisTemplate redis) {
        return new StaffDirectory(redis);
    }

    private static SealingKeys keys() {
        return new SealingKeys(new CryptoProperties(KEY, List.of(new CryptoProperties.Key("t", KEY))));
    }
}
