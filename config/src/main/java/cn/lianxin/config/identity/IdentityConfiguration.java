package cn.lianxin.config.identity;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CryptoProperties.class)
class IdentityConfiguration {
    @Bean
    OpenIds openIds(CryptoProperties properties) {
        return new OpenIds(properties);
    }
}
