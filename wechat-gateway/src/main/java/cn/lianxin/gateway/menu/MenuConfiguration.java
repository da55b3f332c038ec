package cn.lianxin.gateway.menu;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.wechat.MenuCalls;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;

/** The menus. */
@Configuration(proxyBeanMethods = false)
public class MenuConfiguration {
    @Bean
    MenuPublisher menuPublisher(Accounts accounts, MenuCalls wechat, StringRedisTemplate redis) {
        return new MenuPublisher(accounts, wechat, redis);
    }

    /** Never down: people can type what no menu shows. */
    @Bean
    HealthIndicator wechatMenuHealthIndicator(MenuPublisher menus) {
        return () -> Health.up().withDetails(menus.states()).build();
    }
}
