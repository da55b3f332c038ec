package cn.lianxin.gateway.sandbox.world;

import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import tools.jackson.databind.json.JsonMapper;

/** The world's parts. */
@Configuration(proxyBeanMethods = false)
@Import(ContentConfiguration.class)
public class WorldConfiguration {
    @Bean
    People sandboxPeople(StringRedisTemplate redis, Tags tags) {
        return new People(redis, tags);
    }

    @Bean
    Followers sandboxFollowers(StringRedisTemplate redis, People people) {
        return new Followers(redis, people);
    }

    @Bean
    Crowd sandboxCrowd(StringRedisTemplate redis, Followers followers) {
        return new Crowd(redis, followers);
    }

    @Bean
    Chats sandboxChats(StringRedisTemplate redis, JsonMapper json, InstantSource clock, MassMessages massMessages) {
        return new Chats(redis, json, clock, massMessages);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "lianxin.demo", matchIfMissing = true)
    StaffContact sandboxStaffContact(Chats chats) {
        return new StaffContact(chats);
    }

    @Bean
    Tokens sandboxTokens(StringRedisTemplate redis, InstantSource clock) {
        return new Tokens(redis, clock);
    }

    @Bean
    Tags sandboxTags(StringRedisTemplate redis) {
        return new Tags(redis);
    }

    @Bean
    Menus sandboxMenus(StringRedisTemplate redis, JsonMapper json, Tags tags) {
        return new Menus(redis, json, tags);
    }

    /** In the data folder, beside the stores'. */
    @Bean
    Media sandboxMedia(StringRedisTemplate redis, JsonMapper json, InstantSource clock, Environment environment) {
        Path data = Path.of(environment.getProperty("lianxin.store.data", "data"));
        return new Media(redis, json, clock, data.resolve("sandbox").resolve("media"));
    }

    @Bean
    QrCodes sandboxQrCodes(StringRedisTemplate redis, JsonMapper json, InstantSource clock) {
        return new QrCodes(
                new Expiring<>(redis, json, clock, Keys.expiring("qr"), QrCodes.QrCode.class),
                new Expiring<>(redis, json, clock, Keys.expiring("qr:keys"), String.class));
    }

    @Bean
    JsTickets sandboxJsTickets(StringRedisTemplate redis, JsonMapper json, InstantSource clock) {
        return new JsTickets(new Expiring<>(redis, json, clock, Keys.expiring("js"), String.class));
    }

    @Bean
    Grants sandboxGrants(StringRedisTemplate redis, JsonMapper json, InstantSource clock) {
        return new Grants(
                new Expiring<>(redis, json, clock, Keys.expiring("oauth:codes"), Grants.Grant.class),
                new Expiring<>(redis, json, clock, Keys.expiring("oauth:tokens"), Grants.Grant.class));
    }

    @Bean
    Quotas sandboxQuotas(StringRedisTemplate redis, InstantSource clock) {
        return new Quotas(redis, clock);
    }

    @Bean
    MessageIds sandboxMessageIds(StringRedisTemplate redis, InstantSource clock) {
        return new MessageIds(redis, clock);
    }

    @Bean
    News sandboxNews() {
        return new News();
    }

    @Bean
    RedisMessageListenerContainer sandboxNewsContainer(News news, RedisConnectionFactory connections) {
        return news.container(connections);
    }
}
