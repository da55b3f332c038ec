package cn.lianxin.config.dispatch;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** Connections of our own beside Spring's shared one: a blocking read would hold up everybody on a shared connection. */
final class RedisLink {
    private static final Logger log = LoggerFactory.getLogger(RedisLink.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final LettuceConnectionFactory factory;

    RedisLink(LettuceConnectionFactory factory) {
        this.factory = factory;
    }

    /** One connection and its commands, the same on a single server and on a Cluster. */
    record Connection(StatefulConnection<String, String> stateful, RedisClusterCommands<String, String> commands)
            implements AutoCloseable {
        @Override
        public void close() {
            stateful.close();
        }
    }

    boolean cluster() {
        return client() instanceof RedisClusterClient;
    }

    /**
     * As {@link #connect}, for those who cannot begin without it: waits for a server that is still starting, as all do
     * after a power cut, or that a busy machine has not let answer within the time-out.
     *
     * @param patience after which it is given up
     */
    Connection await(Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return connect();
            } catch (RedisConnectionException away) {
                if (System.nanoTime() - until > 0) {
                    throw away;
                }
                log.warn("Redis 还没有应答，再等一会儿。Redis does not answer yet, waiting for it.");
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** With its usual patience for a start. */
    Connection await() {
        return await(Duration.ofSeconds(30));
    }

    Connection connect() {
        return switch (client()) {
            case RedisClusterClient cluster -> {
                StatefulRedisClusterConnection<String, String> connection = cluster.connect();
                yield new Connection(connection, connection.sync());
            }
            case RedisClient single -> {
                StatefulRedisConnection<String, String> connection = single.connect();
                yield new Connection(connection, connection.sync());
            }
            default -> throw new IllegalStateException("neither a Redis server nor a Cluster");
        };
    }

    StatefulRedisPubSubConnection<String, String> subscribe() {
        return switch (client()) {
            case RedisClusterClient cluster -> cluster.connectPubSub();
            case RedisClient single -> single.connectPubSub();
            default -> throw new IllegalStateException("neither a Redis server nor a Cluster");
        };
    }

    private AbstractRedisClient client() {
        return factory.getRequiredNativeClient();
    }
}
