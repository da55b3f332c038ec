package cn.lianxin.gateway.front;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.dispatch.ConditionalOnTarget;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

@ConditionalOnTarget("gateway")
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class FrontConfiguration implements WebMvcConfigurer {
    @Bean
    FrontController frontController(Accounts accounts) {
        return new FrontController(accounts);
    }

    @Bean
    PublicEndpoints publicEndpoints(Accounts accounts, Environment environment) {
        return new PublicEndpoints(accounts, environment);
    }

    /** Addresses made by a template's {@code @{/assets/…}} carry a hash of the content, so they may be kept for good. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PageHeaders()).addPathPatterns("/", "/sandbox/**");
    }
}
