package cn.lianxin.config.identity;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CryptoProperties.class)
class IdentityConfiguration {
    @Bean
    SealingKeys sealingKeys(CryptoProperties properties) {
        return new SealingKeys(properties);
    }

    @Bean
    OpenIds openIds(SealingKeys keys) {
        return new OpenIds(keys);
    }

    @Bean
    Secrets secrets(SealingKeys keys) {
        return new Secrets(keys);
    }
}
