package cn.lianxin.gateway.notify;

import cn.lianxin.config.identity.GroupDirectory;
import cn.lianxin.config.identity.StaffDirectory;
import cn.lianxin.gateway.notify.NotifyProperties.ToMail;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The ways that the operator has named. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotifyProperties.class)
public class NotifyConfiguration {
    @Bean
    SecondChannel secondChannel(
            NotifyProperties properties,
            ObjectProvider<JavaMailSenderImpl> server,
            StaffDirectory staff,
            GroupDirectory groups,
            MeterRegistry meters) {
        var ways = new Ways(ways(properties, server.getIfAvailable()), meters);
        return new SecondChannel(ways, new Whom(staff, groups));
    }

    static List<Way> ways(NotifyProperties properties, @Nullable JavaMailSenderImpl server) {
        var posts = new Posts(properties.timeout());
        var ways = new ArrayList<Way>();
        if (properties.wecom() != null) {
            ways.add(new WecomRobot(posts, properties.wecom(), properties.timeout()));
        }
        if (properties.http() != null) {
            ways.add(new HttpHook(posts, properties.http(), properties.timeout()));
        }
        ToMail mail = properties.mail();
        if (mail != null && !mail.to().isEmpty()) {
            if (server == null) {
                throw new IllegalArgumentException(
                        "lianxin.notify.mail.to has addresses, and spring.mail.host no server");
            }
            ways.add(new Mail(server, mail.from(), mail.to(), properties.timeout()));
        }
        return ways;
    }
}
