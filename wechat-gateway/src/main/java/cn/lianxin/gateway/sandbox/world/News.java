package cn.lianxin.gateway.sandbox.world;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;

/** Tells who has sent or received something, whichever process wrote it. */
public final class News {
    /** Named in place of an openid where something changed for all; no openid has a star. */
    public static final String EVERYBODY = "*";

    private final Set<Consumer<String>> listeners = ConcurrentHashMap.newKeySet();

    News() {}

    /** From now on each openid with something new is passed on; the listener must not block. */
    public void subscribe(Consumer<String> listener) {
        listeners.add(listener);
    }

    /** Ends {@link #subscribe}. */
    public void unsubscribe(Consumer<String> listener) {
        listeners.remove(listener);
    }

    RedisMessageListenerContainer container(RedisConnectionFactory connections) {
        RedisMessageListenerContainer container = new RedisMessageListenerContainer();
        container.setConnectionFactory(connections);
        container.addMessageListener(
                (message, pattern) -> {
                    String openId = new String(message.getBody(), StandardCharsets.UTF_8);
                    listeners.forEach(listener -> listener.accept(openId));
                },
                ChannelTopic.of(Keys.NEWS));
        return container;
    }
}
