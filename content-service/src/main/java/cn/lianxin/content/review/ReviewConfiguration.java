package cn.lianxin.content.review;

import cn.lianxin.config.dispatch.Outbox;
import cn.lianxin.config.identity.StaffDirectory;
import cn.lianxin.config.store.Schema;
import cn.lianxin.config.web.PublicUrl;
import cn.lianxin.content.article.Drafts;
import cn.lianxin.content.article.Versions;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 三审. */
@Configuration(proxyBeanMethods = false)
public class ReviewConfiguration {
    @Bean
    Leaders leaders(@Qualifier("contentSchema") Schema schema, InstantSource clock) {
        return new Leaders(schema, clock);
    }

    @Bean
    Checks checks(Leaders leaders) {
        return new Checks(new SensitiveWords(), leaders::all);
    }

    @Bean
    ReviewQueries reviewQueries(@Qualifier("contentSchema") Schema schema) {
        return schema.mapper(ReviewQueries.class);
    }

    @Bean
    Reviewers reviewers(@Qualifier("contentSchema") Schema schema, Versions versions, StaffDirectory directory) {
        return new Reviewers(schema, versions, directory::all);
    }

    @Bean
    Reviews reviews(
            @Qualifier("contentSchema") Schema schema,
            Drafts drafts,
            Versions versions,
            Checks checks,
            StaffDirectory directory,
            @Qualifier("contentOutbox") Outbox outbox,
            PublicUrl publicUrl,
            InstantSource clock) {
        return new Reviews(schema, drafts, versions, checks, new Notices(directory::all, outbox, publicUrl), clock);
    }
}
