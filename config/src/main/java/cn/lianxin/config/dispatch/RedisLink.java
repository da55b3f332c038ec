package cn.lianxin.config.dispatch;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** Connections of our own beside Spring's shared one: a blocking read would hold up everybody on a shared connection. */
final class RedisLink {
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
