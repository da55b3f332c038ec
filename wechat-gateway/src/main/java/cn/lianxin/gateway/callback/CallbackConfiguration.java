package cn.lianxin.gateway.callback;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.dispatch.ConditionalOnTarget;
import cn.lianxin.config.identity.OpenIds;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@ConditionalOnTarget("gateway")
@Import(ExchangeConfiguration.class)
class CallbackConfiguration {
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
