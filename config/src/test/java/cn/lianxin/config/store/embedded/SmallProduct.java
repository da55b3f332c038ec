package cn.lianxin.config.store.embedded;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** The least that starts as the product does: a Spring application with this library on its class path. */
@Configuration(proxyBeanMethods = false)
class SmallProduct {
    static void main(String[] args) {
        run(args);
    }

    static ConfigurableApplicationContext run(String... args) {
        var application = new SpringApplication(SmallProduct.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        return application.run(args);
    }
}
