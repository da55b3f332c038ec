package cn.lianxin.config.dispatch;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.Reply;
import cn.lianxin.config.store.Schema;
import cn.lianxin.config.store.TestStores;
import java.time.InstantSource;
import java.util.Properties;
import java.util.function.Function;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** What services take from dispatch, for their tests without Redis. */
public final class DispatchFixtures {
    private DispatchFixtures() {}

    /** {@return the outbox in this schema} */
    public static Outbox outbox(Schema schema, InstantSource clock) {
        return new Outbox(schema, new Wire(), clock);
    }

    /** {@return the way in which a reader handles one message: once, in one transaction} */
    public static Function<Inbound, Reply> once(Schema schema, MessageHandler handler, InstantSource clock) {
        return new OncePerMessage(schema, handler, new Wire(), clock)::handle;
    }

    /** {@return the events of that name as a process of their own writes and reads them} */
    public static EventLog events(TestStores stores, String name) {
        return events(stores.connectionProperties(), name);
    }

    /** {@return the same on the Redis of these {@code spring.data.redis.*}} */
    public static EventLog events(Properties redis, String name) {
        var server = new RedisStandaloneConfiguration(
                redis.getProperty("spring.data.redis.host"),
                Integer.parseInt(redis.getProperty("spring.data.redis.port")));
        server.setPassword(redis.getProperty("spring.data.redis.password"));
        var factory = new LettuceConnectionFactory(server);
        factory.afterPropertiesSet();
        factory.start();
        return new EventLog(name, new RedisLink(factory), Instance.fresh(), 1024);
    }
}
