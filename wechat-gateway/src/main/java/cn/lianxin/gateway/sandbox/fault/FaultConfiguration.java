package cn.lianxin.gateway.sandbox.fault;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;

/** The switches. */
@Configuration(proxyBeanMethods = false)
public class FaultConfiguration {
    @Bean
    Faults sandboxFaults(StringRedisTemplate redis) {
        return new Faults(redis);
    }
}
