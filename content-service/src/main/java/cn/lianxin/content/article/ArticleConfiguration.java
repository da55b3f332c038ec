package cn.lianxin.content.article;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.store.Schema;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

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
    SizedPictures sizedPictures(@Qualifier("contentSchema") Schema schema) {
        return new SizedPictures(schema);
    }

    @Bean
    DraftQueries draftQueries(@Qualifier("contentSchema") Schema schema) {
        return schema.mapper(DraftQueries.class);
    }

    @Bean
    ArticleSearch articleSearch(DraftQueries queries) {
        return new ArticleSearch(queries);
    }

    @Bean
    Versions versions(@Qualifier("contentSchema") Schema schema) {
        return schema.mapper(Versions.class);
    }

    /** @param scheduling lazy, since the schedule asks for articles in its turn */
    @Bean
    Drafts drafts(@Qualifier("contentSchema") Schema schema, @Lazy Scheduling scheduling, InstantSource clock) {
        return new Drafts(schema, scheduling::changed, clock);
    }

    @Bean
    Approvals approvals(@Qualifier("contentSchema") Schema schema, Drafts drafts) {
        return new Approvals(schema, drafts);
    }

    @Bean
    @ConditionalOnProperty(name = "lianxin.demo", matchIfMissing = true)
    DemoArticles demoArticles(Articles articles, Accounts accounts, InstantSource clock) {
        return new DemoArticles(articles, accounts, clock);
    }
}
