package cn.lianxin.gateway.notify;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways that the operator has named. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotifyProperties.class)
public class NotifyConfiguration {
    @Bean
    SecondChannel secondChannel(NotifyProperties properties, MeterRegistry meters) {
        var posts = new Posts(properties.timeout());
        var ways = new ArrayList<Way>();
        if (properties.wecom() != null) {
            ways.add(new WecomRobot(posts, properties.wecom()));
        }
        if (properties.http() != null) {
            ways.add(new HttpHook(posts, properties.http()));
        }
        return new SecondChannel(ways, meters);
    }
}
