package cn.lianxin.content.readership;

import cn.lianxin.config.dispatch.EventLog;
import cn.lianxin.config.store.TestStores;
import java.util.Map;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/** The stream as anybody could write to it. */
final class RawStream {
    private RawStream() {}

    /** Puts an entry there once more, as it was. */
    static void add(TestStores stores, EventLog.Batch batch) {
        var redis = stores.connectionProperties();
        var server = new RedisStandaloneConfiguration(
                redis.getProperty("spring.data.redis.host"),
                Integer.parseInt(redis.getProperty("spring.data.redis.port")));
        server.setPassword(redis.getProperty("spring.data.redis.password"));
        var factory = new LettuceConnectionFactory(server);
        factory.afterPropertiesSet();
        factory.start();
        new StringRedisTemplate(factory)
                .opsForStream()
                .add(
                        "lianxin:{tally}:events",
                        Map.of(
                                "w",
                                batch.writer(),
                                "n",
                                Long.toString(batch.number()),
                                "e",
                                String.join("\n", batch.events())));
        factory.destroy();
    }
}
