package cn.lianxin.content.push;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.dispatch.Outbox;
import cn.lianxin.config.identity.OpenIds;
import cn.lianxin.config.identity.StaffDirectory;
import cn.lianxin.config.store.DueRows;
import cn.lianxin.config.store.Schema;
import cn.lianxin.config.web.PublicUrl;
import cn.lianxin.config.wechat.DraftCalls;
import cn.lianxin.config.wechat.PublishCalls;
import cn.lianxin.config.wechat.PushCalls;
import cn.lianxin.content.article.ApprovedArticles;
import cn.lianxin.content.article.Pictures;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The schedule and what works it off; its clock's hand is the schema's. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PushProperties.class)
public class PushConfiguration {
    @Bean
    PushQueries pushQueries(@Qualifier("contentSchema") Schema schema) {
        return schema.mapper(PushQueries.class);
    }

    @Bean
    PushedArticles pushedArticles(PushQueries queries) {
        return new KeptPushes(queries);
    }

    @Bean
    Pushes pushes(
            @Qualifier("contentSchema") Schema schema,
            Accounts accounts,
            ApprovedArticles articles,
            StaffDirectory staff,
            PushQueries queries,
            PublicUrl publicUrl,
            @Qualifier("contentOutbox") Outbox outbox,
            InstantSource clock) {
        var news = new PushNews(staff, queries, publicUrl, clock);
        return new Pushes(schema, new Quotas(schema, accounts), articles, news, outbox, clock);
    }

    @Bean
    Calls pushCallsByAccount(Accounts accounts, PushCalls pushes, PublishCalls publishing, DraftCalls drafts) {
        return new Calls(accounts, pushes, publishing, drafts);
    }

    @Bean
    Issues pushIssues(
            @Qualifier("contentSchema") Schema schema,
            ApprovedArticles articles,
            Accounts accounts,
            Pictures pictures,
            DraftCalls drafts) {
        return new Issues(schema, articles, accounts, new WechatPictures(schema, pictures, drafts), drafts);
    }

    @Bean
    Following pushFollowing(
            @Qualifier("contentSchema") Schema schema,
            Pushes pushes,
            Calls calls,
            PushProperties properties,
            InstantSource clock) {
        return new Following(schema, pushes, calls, new Endings(clock), properties, clock);
    }

    @Bean
    PushWork pushWork(
            @Qualifier("contentSchema") Schema schema,
            Pushes pushes,
            Issues issues,
            Calls calls,
            Following following,
            PushProperties properties,
            InstantSource clock) {
        var outcomes = new Outcomes(pushes, properties, clock);
        return new PushWork(
                schema,
                pushes,
                clock,
                new Departure(pushes, issues, calls, outcomes, properties, clock),
                new Settling(pushes, issues, calls, outcomes, properties, clock),
                following);
    }

    @Bean
    DueRows.Job<?> pushJob(PushWork work) {
        return work.job();
    }

    @Bean
    PushEvents pushEvents(@Qualifier("contentSchema") Schema schema, Pushes pushes, InstantSource clock) {
        return new PushEvents(schema, pushes, new Endings(clock));
    }

    @Bean
    Schedule pushSchedule(
            @Qualifier("contentSchema") Schema schema,
            Pushes pushes,
            ApprovedArticles articles,
            Accounts accounts,
            PushProperties properties,
            InstantSource clock) {
        var rules = new ScheduleRules(schema, articles, accounts, clock);
        return new Schedule(schema, pushes, rules, articles, properties, clock);
    }

    @Bean
    TakingBack pushTakingBack(Pushes pushes, Calls calls) {
        return new TakingBack(pushes, calls);
    }

    @Bean
    Preview pushPreview(
            ApprovedArticles articles,
            Accounts accounts,
            Issues issues,
            DraftCalls drafts,
            PushCalls pushes,
            OpenIds openIds) {
        return new Preview(articles, accounts, issues, drafts, pushes, openIds);
    }

    @Bean
    Followers pushFollowers(Calls calls) {
        return new Followers(calls);
    }
}
