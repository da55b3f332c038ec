package cn.lianxin.content.site;

import cn.lianxin.config.web.StaffBrowsers;
import cn.lianxin.content.article.ArticleQueries;
import cn.lianxin.content.article.SizedPictures;
import cn.lianxin.content.readership.ReadFigures;
import cn.lianxin.content.readership.Views;
import io.micrometer.observation.ObservationPredicate;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.ViewResolver;

/** The public pages. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
public class SiteConfiguration {
    @Bean
    PageMaker pageMaker(
            ArticleQueries articles,
            SizedPictures pictures,
            ReadFigures figures,
            // The one that looks at no Accept header: the page is the same for whoever asks.
            @Lazy @Qualifier("thymeleafViewResolver") ViewResolver views) {
        return new PageMaker(articles, pictures, figures, views);
    }

    @Bean
    PageCache pageCache() {
        return new PageCache(System::nanoTime);
    }

    @Bean
    Readings readings(Views views, ObjectProvider<StaffBrowsers> browsers, InstantSource clock) {
        return new Readings(views, new OwnStaff(SingletonSupplier.of(browsers::getIfAvailable)), clock);
    }

    @Bean
    SiteController siteController(PageCache pages, PageMaker maker, Readings readings) {
        return new SiteController(pages, maker, readings);
    }

    @Bean
    FilterRegistrationBean<ReadyPages> readyPages(PageCache pages, Readings readings) {
        var filter = new FilterRegistrationBean<>(new ReadyPages(pages, readings));
        filter.addUrlPatterns(ReadyPages.ARTICLES + "*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** What reading costs and how often it happens is known from the views; a timer of each request would cost more. */
    @Bean
    ObservationPredicate readingsAreCountedThemselves() {
        return (name, context) -> {
            HttpServletRequest asked =
                    context instanceof ServerRequestObservationContext request ? request.getCarrier() : null;
            return asked == null || !asked.getRequestURI().startsWith("/a/");
        };
    }
}
