package cn.lianxin.gateway.callback;

import cn.lianxin.config.dispatch.Dispatcher;
import cn.lianxin.gateway.delivery.HeldMessages;
import cn.lianxin.gateway.delivery.TemplateResults;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands behind the door: absent where something else answers, so that the door can be tried alone. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingBean(Answering.class)
@EnableConfigurationProperties(CallbackProperties.class)
class ExchangeConfiguration {
    @Bean
    PendingReplies pendingReplies() {
        return new PendingReplies();
    }

    @Bean
    RepliesElsewhere repliesElsewhere(Dispatcher dispatcher, PendingReplies pending) {
        return new RepliesElsewhere(dispatcher, pending);
    }

    @Bean
    Exchange exchange(
            Dispatcher dispatcher,
            PendingReplies pending,
            HeldMessages held,
            TemplateResults results,
            CallbackProperties properties,
            InstantSource clock) {
        var rate = new PersonalRate(properties.perMinute(), clock);
        return new Exchange(dispatcher, pending, held, results, rate, clock);
    }
}
