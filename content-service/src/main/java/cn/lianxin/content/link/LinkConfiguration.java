package cn.lianxin.content.link;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Links of articles. */
@Configuration(proxyBeanMethods = false)
public class LinkConfiguration {
    @Bean
    DeadLinks deadLinks(InstantSource clock) {
        return new DeadLinks(Probe.ofTheInternet()::of, clock);
    }
}
