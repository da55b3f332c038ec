package cn.lianxin.config.identity;

import cn.lianxin.config.store.TestStores;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/** What other modules take from identity, for their tests without Spring's wiring. */
public final class IdentityFixtures {
    private static final String KEY = "0".repeat(43) + "=";

    /** One for all tests of a JVM, which ends with it. */
    private static @Nullable StringRedisTemplate redis;

    private IdentityFixtures() {}

    /** {@return secrets under keys that anybody knows} */
    public static Secrets secrets() {
        return new Secrets(keys());
    }

    /** {@return openids under the same keys} */
    public static OpenIds openIds() {
        return new OpenIds(keys());
    }

    /** {@return the lists in the test's own Redis, for tests without Spring's wiring} */
    public static synchronized StaffDirectory directory(TestStores stores) {
        if (redis == null) {
            Properties at = stores.connectionProperties();
            var server = new RedisStandaloneConfiguration(
                    at.getProperty("spring.data.redis.host"),
                    Integer.parseInt(at.getProperty("spring.data.redis.port")));
            server.setPassword(at.getProperty("spring.data.redis.password"));
            var connections = new LettuceConnectionFactory(server);
            connections.afterPropertiesSet();
            connections.start();
            redis = new StringRedisTemplate(connections);
        }
        return staff(redis);
    }

    /** {@return the staff's list in that Redis} */
    public static StaffDirectory staff(StringRedisTemplate redis) {
        return new StaffDirectory(redis);
    }

    private static SealingKeys keys() {
        return new SealingKeys(new CryptoProperties(KEY, List.of(new CryptoProperties.Key("t", KEY))));
    }
}
