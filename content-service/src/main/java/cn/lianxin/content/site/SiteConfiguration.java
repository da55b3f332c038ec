package cn.lianxin.content.site;

import cn.lianxin.config.web.StaffBrowsers;
import cn.lianxin.content.article.ArticleQueries;
import cn.lianxin.content.readership.ReadFigures;
import cn.lianxin.content.readership.Views;
import io.micrometer.observation.ObservationPredicate;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.web.servlet.ViewResolver;

/** The public pages. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
public class SiteConfiguration {
    @Bean
    PageMaker pageMaker(
            ArticleQueries articles, ReadFigures figures, @Lazy @Qualifier("viewResolver") ViewResolver views) {
        return new PageMaker(articles, figures, views);
    }

    @Bean
    SiteController siteController(
            PageMaker maker, Views views, ObjectProvider<StaffBrowsers> browsers, InstantSource clock) {
        var staff = new OwnStaff(() -> Optional.ofNullable(browsers.getIfAvailable()));
        return new SiteController(new PageCache(System::nanoTime), maker, views, staff, clock);
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
