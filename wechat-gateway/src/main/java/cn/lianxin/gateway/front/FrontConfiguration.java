package cn.lianxin.gateway.front;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.dispatch.ConditionalOnTarget;
import cn.lianxin.config.dispatch.DeadLetters;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@ConditionalOnTarget("gateway")
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class FrontConfiguration {
    @Bean
    FrontController frontController(Accounts accounts) {
        return new FrontController(accounts);
    }

    @Bean
    PublicEndpoints publicEndpoints(Accounts accounts, Environment environment) {
        return new PublicEndpoints(accounts, environment);
    }

    @Bean
    DeadLettersEndpoint deadLettersEndpoint(DeadLetters letters) {
        return new DeadLettersEndpoint(letters);
    }

    @Bean
    UnreadableParameters unreadableParameters() {
        return new UnreadableParameters();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableRequests(ObjectProvider<MeterRegistry> meters) {
        return server -> server.addEngineValves(new UnreadableRequests(meters.getObject()));
    }
}
