package cn.lianxin.gateway.sandbox.world;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.web.PublicUrl;
import cn.lianxin.gateway.sandbox.fault.Faults;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The world's parts that have to do with articles: drafts, what was published, messages to many, reads. */
@Configuration(proxyBeanMethods = false)
class ContentConfiguration {
    @Bean
    ArticleAddress sandboxArticleAddress(PublicUrl publicUrl) {
        return new ArticleAddress(publicUrl);
    }

    @Bean
    Drafts sandboxDrafts(StringRedisTemplate redis, JsonMapper json, InstantSource clock, ArticleAddress addresses) {
        return new Drafts(redis, json, clock, addresses);
    }

    @Bean
    Publications sandboxPublications(
            StringRedisTemplate redis, JsonMapper json, InstantSource clock, ArticleAddress addresses) {
        return new Publications(redis, json, clock, addresses);
    }

    @Bean
    Publishings sandboxPublishings(StringRedisTemplate redis, JsonMapper json, Publications publications) {
        return new Publishings(redis, json, publications);
    }

    @Bean
    MassMessages sandboxMassMessages(
            StringRedisTemplate redis, JsonMapper json, InstantSource clock, Followers followers, Tags tags) {
        return new MassMessages(redis, json, clock, new Reachable(redis, followers, tags));
    }

    @Bean
    MassQuota sandboxMassQuota(StringRedisTemplate redis, InstantSource clock, Accounts accounts) {
        return new MassQuota(redis, clock, accounts.all().getFirst().type());
    }

    @Bean
    ClientIds sandboxClientIds(StringRedisTemplate redis, InstantSource clock) {
        return new ClientIds(redis, clock);
    }

    @Bean
    Results sandboxResults(
            MassMessages messages,
            MassQuota quota,
            Publishings publishings,
            Publications publications,
            Events events,
            Faults faults,
            InstantSource clock,
            ObjectProvider<Pace> pace) {
        return new Results(
                messages,
                quota,
                publishings,
                publications,
                new ResultEvents(events, faults, clock),
                pace.getIfAvailable(() -> Pace.OF_THE_SANDBOX));
    }

    @Bean
    Comments sandboxComments(StringRedisTemplate redis) {
        return new Comments(redis);
    }

    @Bean
    Reads sandboxReads(StringRedisTemplate redis, InstantSource clock) {
        return new Reads(redis, clock);
    }
}
