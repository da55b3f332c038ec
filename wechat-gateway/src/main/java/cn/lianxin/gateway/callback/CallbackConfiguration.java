package cn.lianxin.gateway.callback;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.contract.Reply;
import cn.lianxin.config.identity.OpenIds;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CallbackConfiguration {
    /** Says nothing to anybody, until something that dispatches takes its place. */
    @Bean
    @ConditionalOnMissingBean
    Answering answering() {
        return inbound -> new Answer.Passive(Reply.silence());
    }

    @Bean
    CallbackController callbackController(
            Accounts accounts,
            OpenIds openIds,
            Answering answering,
            MeterRegistry registry,
            ObjectProvider<InstantSource> clock) {
        return new CallbackController(
                accounts,
                new InboundReader(openIds),
                answering,
                new CallbackMeters(registry),
                clock.getIfAvailable(InstantSource::system));
    }

    @Bean
    ServletRegistrationBean<CallbackController> callbackServlet(CallbackController controller) {
        return new ServletRegistrationBean<>(controller, CallbackController.MAPPING);
    }
}
