package cn.lianxin.config.web;

import cn.lianxin.config.identity.StaffDirectory;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.AbstractFilterRegistrationBean;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.RedisTemplate;
import org.springframework.data.redis.serializer.GenericJacksonJsonRedisSerializer;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.data.redis.RedisSessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Who may see which page. The filters stand before the pages for the staff alone: the callback door, articles, the sandbox
 * and residents' links never meet them, in time or in cookies.
 */
@AutoConfiguration(after = {LoginConfiguration.class, WebConfiguration.class})
@ConditionalOnClass(WebMvcConfigurer.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean({LoginCodes.class, RedisConnectionFactory.class})
@EnableConfigurationProperties(LoginProperties.class)
@EnableWebSecurity
class SecurityConfiguration {
    private static final String[] PAGES = {"/login", "/login/*", "/logout", "/editor", "/editor/*", "/desk", "/desk/*"};
    private static final String SESSIONS = "lianxin:session";
    private static final String SESSION_COOKIE = "lianxin-staff";
    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 40;

    @Bean
    SafeCookies safeCookies(WebProperties properties) {
        String base = properties.publicUrl();
        return new SafeCookies(base != null && base.strip().startsWith("https:"));
    }

    @Bean
    StaffSessions staffSessions(StaffDirectory staff, LoginCodes codes) {
        return new StaffSessions(staff, codes);
    }

    @Bean
    LoginController loginController(
            LoginCodes codes,
            StaffDirectory staff,
            StaffSessions sessions,
            SafeCookies cookies,
            LoginProperties properties,
            InstantSource clock) {
        return new LoginController(
                codes, staff, sessions, new Browsers(cookies), new Places(properties.places()), clock);
    }

    @Bean
    DeskController deskController() {
        return new DeskController();
    }

    @Bean
    RefusedController refusedController() {
        return new RefusedController();
    }

    @Bean
    SecurityFilterChain staffPagesSecurity(HttpSecurity http, StaffSessions sessions, SafeCookies cookies) {
        var refusals = new Refusals();
        SafeCookies.Dress dress = cookies.dress("lianxin-form");
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(dress.name());
        tokens.setCookieCustomizer(dress.rest());
        return http.securityContext(context -> context.securityContextRepository(sessions))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authenticationManager(nobody -> {
                    throw new BadCredentialsException("there are no passwords");
                })
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(PageHeaders.POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(pages -> pages.requestMatchers("/editor", "/editor/**")
                        .hasAnyRole("EDITOR", "REVIEWER", "CHIEF", "ADMIN")
                        .requestMatchers("/desk", "/desk/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .build();
    }

    @Bean
    FilterRegistrationBean<SafeFilter> safeFilter() {
        return before(new FilterRegistrationBean<>(new SafeFilter()), FIRST);
    }

    @Bean
    RedisSessionRepository keptSessions(RedisConnectionFactory redis, LoginProperties properties) {
        var sessions = new RedisSessionRepository(template(redis));
        sessions.setRedisKeyNamespace(SESSIONS);
        sessions.setDefaultMaxInactiveInterval(properties.idle());
        return sessions;
    }

    @Bean
    CookieHttpSessionIdResolver sessionIds(SafeCookies cookies) {
        var ids = new CookieHttpSessionIdResolver();
        ids.setCookieSerializer(cookies.sessions(SESSION_COOKIE));
        return ids;
    }

    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<?>> sessionFilter(
            RedisSessionRepository kept, CookieHttpSessionIdResolver ids) {
        var filter = new SessionRepositoryFilter<>(new EndedSessions<>(kept));
        filter.setHttpSessionIdResolver(ids);
        return before(new FilterRegistrationBean<>(filter), FIRST + 1);
    }

    @Bean
    StaffBrowsers staffBrowsers(RedisSessionRepository kept, CookieHttpSessionIdResolver ids, StaffSessions sessions) {
        return new StaffBrowsers(kept, ids, sessions);
    }

    @Bean
    DelegatingFilterProxyRegistrationBean securityFilter() {
        return before(new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain"), FIRST + 2);
    }

    private static <B extends AbstractFilterRegistrationBean<? extends Filter>> B before(B filter, int order) {
        filter.setUrlPatterns(List.of(PAGES));
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
        filter.setOrder(order);
        return filter;
    }

    /** Plain JSON: there are only strings and numbers in a session. */
    private static RedisTemplate<String, Object> template(RedisConnectionFactory redis) {
        var template = new RedisTemplate<String, Object>();
        template.setConnectionFactory(redis);
        template.setKeySerializer(RedisSerializer.string());
        template.setHashKeySerializer(RedisSerializer.string());
        template.setHashValueSerializer(
                GenericJacksonJsonRedisSerializer.builder().build());
        template.afterPropertiesSet();
        return template;
    }
}
