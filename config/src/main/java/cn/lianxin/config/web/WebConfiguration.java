package cn.lianxin.config.web;

import cn.lianxin.config.account.Accounts;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** In every process with pages, whichever services run there. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(WebMvcConfigurer.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(WebProperties.class)
class WebConfiguration implements WebMvcConfigurer {
    /** Its style sheet stands among ours; its scripts and fonts stay away. */
    private static final String TABLER = "classpath:/META-INF/resources/webjars/tabler__core/1.4.0/dist/css/";

    private static final Logger log = LoggerFactory.getLogger(WebConfiguration.class);

    @Bean
    static OwnAddress ownAddress(ServerProperties server) {
        return new OwnAddress(server.getAddress());
    }

    @Bean
    static PublicUrl publicUrl(WebProperties properties, OwnAddress own, Accounts accounts) {
        if (properties.publicUrl() == null
                && !accounts.sandbox()
                && !accounts.all().isEmpty()) {
            log.warn("没有写 lianxin.public-url，发给居民的链接只在本机打得开。"
                    + " Without lianxin.public-url the links in messages open on this machine only.");
        }
        return new PublicUrl(properties.publicUrl(), own);
    }

    @Bean
    static WholeForms wholeForms() {
        return new WholeForms();
    }

    /** Addresses made by a template's {@code @{/assets/…}} carry a hash of the content, so they may be kept for good. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/", TABLER)
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PageHeaders());
        registry.addInterceptor(new OwnErrors()).addPathPatterns("/error");
        registry.addInterceptor(new StaffPages()).addPathPatterns(StaffPages.PATHS);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new LoggedInResolver());
    }
}
