package cn.lianxin.gateway.menu;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.identity.OpenIds;
import cn.lianxin.config.identity.StaffDirectory;
import cn.lianxin.config.store.Schema;
import cn.lianxin.config.wechat.MenuCalls;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
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

    @Bean
    TagRound tagRound(
            StaffDirectory directory,
            @Qualifier("gatewaySchema") Schema schema,
            Accounts accounts,
            OpenIds openIds,
            MenuCalls wechat,
            StringRedisTemplate redis,
            InstantSource clock,
            MeterRegistry meters) {
        var rows = schema.mapper(StaffTagMapper.class);
        return new TagRound(new StaffTagger(directory, rows, accounts, openIds, wechat, redis, clock, meters));
    }

    /** Never down: people can type what no menu shows. */
    @Bean
    HealthIndicator wechatMenuHealthIndicator(MenuPublisher menus) {
        return () -> Health.up().withDetails(menus.states()).build();
    }
}
