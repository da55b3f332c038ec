package cn.lianxin.gateway.callback;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.dispatch.ConditionalOnTarget;
import cn.lianxin.config.dispatch.Dispatcher;
import cn.lianxin.config.identity.OpenIds;
import cn.lianxin.gateway.delivery.HeldMessages;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnTarget("gateway")
class CallbackConfiguration {
    @Bean
    PendingReplies pendingReplies() {
        return new PendingReplies();
    }

    @Bean
    RepliesElsewhere repliesElsewhere(Dispatcher dispatcher, PendingReplies pending) {
        return new RepliesElsewhere(dispatcher, pending);
    }

    @Bean
    @ConditionalOnMissingBean
    Answering answering(Dispatcher dispatcher, PendingReplies pending, HeldMessages held, InstantSource clock) {
        return new Exchange(dispatcher, pending, held, clock);
    }

    @Bean
    CallbackController callbackController(
            Accounts accounts, OpenIds openIds, Answering answering, MeterRegistry registry, InstantSource clock) {
        return new CallbackController(
                accounts, new InboundReader(openIds), answering, new CallbackMeters(registry), clock);
    }

    @Bean
    ServletRegistrationBean<CallbackController> callbackServlet(CallbackController controller) {
        return new ServletRegistrationBean<>(controller, CallbackController.MAPPING);
    }
}
