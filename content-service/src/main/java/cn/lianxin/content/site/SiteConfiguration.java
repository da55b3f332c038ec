package cn.lianxin.content.site;

import cn.lianxin.content.article.ArticleQueries;
import cn.lianxin.content.readership.ReadFigures;
import cn.lianxin.content.readership.Views;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
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
    SiteController siteController(PageMaker maker, Views views, InstantSource clock) {
        return new SiteController(new PageCache(System::nanoTime), maker, views, request -> false, clock);
    }
}
