package cn.lianxin.content.site;

import cn.lianxin.content.article.ArticleQueries;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The public pages. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
public class SiteConfiguration {
    @Bean
    SiteController siteController(ArticleQueries articles) {
        return new SiteController(articles);
    }
}
