package cn.lianxin.gateway.sandbox;

import cn.lianxin.config.dispatch.ConditionalOnTarget;
import cn.lianxin.gateway.sandbox.api.ApiConfiguration;
import cn.lianxin.gateway.sandbox.fault.FaultConfiguration;
import cn.lianxin.gateway.sandbox.phone.PhoneConfiguration;
import cn.lianxin.gateway.sandbox.world.WorldConfiguration;
import java.net.InetAddress;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

@ConditionalOnTarget("gateway")
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@Conditional(OnSandbox.class)
@Import({WorldConfiguration.class, FaultConfiguration.class, ApiConfiguration.class, PhoneConfiguration.class})
class SandboxConfiguration {
    /** Anyone who reaches the sandbox can be anyone: without a word from the operator only this machine does. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableWebServerFactory> loopbackOnly(Environment environment) {
        return server -> {
            if (!environment.containsProperty("server.address")) {
                server.setAddress(InetAddress.getLoopbackAddress());
            }
        };
    }
}
