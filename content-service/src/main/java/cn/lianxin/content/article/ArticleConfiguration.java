package cn.lianxin.content.article;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.store.Schema;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Articles, and those of the demonstration. */
@Configuration(proxyBeanMethods = false)
public class ArticleConfiguration {
    @Bean
    ArticleQueries articleQueries(@Qualifier("contentSchema") Schema schema) {
        return schema.mapper(ArticleQueries.class);
    }

    @Bean
    Articles articles(@Qualifier("contentSchema") Schema schema, ArticleQueries queries) {
        return new Articles(schema, queries);
    }

    @Bean
    @ConditionalOnProperty(name = "lianxin.demo", matchIfMissing = true)
    DemoArticles demoArticles(Articles articles, Accounts accounts, InstantSource clock) {
        return new DemoArticles(articles, accounts, clock);
    }
}
