package cn.lianxin.config.dispatch;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DispatchProperties.class)
class DispatchConfiguration {
    @Bean
    Instance instance() {
        return Instance.fresh();
    }

    @Bean
    Wire wire() {
        return new Wire();
    }

    @Bean
    RedisLink redisLink(LettuceConnectionFactory factory) {
        return new RedisLink(factory);
    }

    @Bean
    LocalReaders localReaders(DispatchProperties properties) {
        return new LocalReaders(properties.handOver());
    }

    @Bean
    Dispatcher dispatcher(
            RedisLink link,
            Wire wire,
            Instance instance,
            InstantSource clock,
            DispatchProperties properties,
            LocalReaders readers) {
        return new Dispatcher(link, wire, instance, clock, properties, readers);
    }

    @Bean
    DeadLetters deadLetters(RedisLink link) {
        return new DeadLetters(link);
    }

    @Bean
    Streams streams(
            Instance instance,
            RedisLink link,
            Wire wire,
            InstantSource clock,
            DispatchProperties properties,
            LocalReaders readers,
            ObjectProvider<LocalReplies> door,
            MeterRegistry meters) {
        return new Streams(instance, link, wire, clock, properties, readers, door, meters, Pace.STANDARD);
    }
}
