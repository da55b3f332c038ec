package cn.lianxin.gateway.front;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.account.SandboxProperties;
import cn.lianxin.config.dispatch.ConditionalOnTarget;
import cn.lianxin.config.dispatch.DeadLetters;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What the port of every process has, whichever services run there: who reaches it, what it tells, and bare refusals. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class FrontConfiguration {
    /** For whoever runs the product: one process shows the letters of all. */
    @ConditionalOnTarget("gateway")
    @Configuration(proxyBeanMethods = false)
    static class OfTheGateway {
        @Bean
        DeadLettersEndpoint deadLettersEndpoint(DeadLetters letters) {
            return new DeadLettersEndpoint(letters);
        }
    }

    @Bean
    FrontController frontController(Accounts accounts, SandboxProperties sandbox) {
        return new FrontController(accounts, sandbox);
    }

    @Bean
    PublicEndpoints publicEndpoints(Accounts accounts, Environment environment) {
        return new PublicEndpoints(accounts, environment);
    }

    @Bean
    UnreadableParameters unreadableParameters() {
        return new UnreadableParameters();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableRequests(ObjectProvider<MeterRegistry> meters) {
        return server -> server.addEngineValves(new UnreadableRequests(meters.getObject()));
    }

    /** Anyone who reaches the sandbox can be anyone: without a word from the operator only this machine does. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableWebServerFactory> loopbackOnly(
            ObjectProvider<Accounts> accounts, Environment environment) {
        return server -> {
            if (accounts.getObject().sandbox() && !environment.containsProperty("server.address")) {
                server.setAddress(InetAddress.getLoopbackAddress());
            }
        };
    }
}
