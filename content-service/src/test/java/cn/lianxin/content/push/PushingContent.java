package cn.lianxin.content.push;

import cn.lianxin.config.contract.Sha256;
import cn.lianxin.config.store.Schema;
import cn.lianxin.content.article.ApprovedArticle;
import cn.lianxin.content.article.ApprovedArticles;
import cn.lianxin.content.article.Articles;
import cn.lianxin.content.article.NewArticle;
import cn.lianxin.content.article.Pictures;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Content-service with a clock that a test moves, and articles that are approved as soon as they are there. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class PushingContent {
    private static final List<String> TABLES =
            List.of("push", "push_article", "push_attempt", "push_quota", "push_event", "push_result", "outbox");

    static final class Hands implements InstantSource {
        private volatile Instant now = Instant.parse("2026-11-24T08:00:00Z");

        void set(Instant instant) {
            now = instant;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Three people have let all of these pass. */
    static final class Shelf implements ApprovedArticles {
        private final Articles articles;
        private final Map<Long, ApprovedArticle> approved = new LinkedHashMap<>();
        private final Set<Long> published = new LinkedHashSet<>();
        private long last;

        Shelf(Articles articles) {
            this.articles = articles;
        }

        long approved(String title) {
            String body = "<p>一口井</p><p><img src=\"/p/well.jpg\" alt=\"井\"></p>";
            last = articles.add(new NewArticle(null, title, "", "周编辑", "/p/well.jpg", body, null));
            approved.put(
                    last,
                    new ApprovedArticle(
                            last, title, "周编辑", "", body, "/p/well.jpg", null, null, null, Sha256.hex("1")));
            return last;
        }

        void change(long id) {
            approved.remove(id);
        }

        void forget() {
            approved.clear();
            published.clear();
        }

        long last() {
            return last;
        }

        List<Long> published() {
            return List.copyOf(published);
        }

        @Override
        public Optional<ApprovedArticle> one(long id) {
            return Optional.ofNullable(approved.get(id));
        }

        @Override
        public Optional<ApprovedArticle> asItStands(long id) {
            return one(id);
        }

        @Override
        public void published(long id, Instant at) {
            published.add(id);
        }

        @Override
        public void withdrawn(long id, Instant at) {
            published.remove(id);
        }
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Bean
    @Primary
    Hands hands() {
        return new Hands();
    }

    @Bean
    @Primary
    Shelf shelf(Articles articles) {
        return new Shelf(articles);
    }

    @Bean
    @Primary
    Pictures picturesOfTheTest() {
        return path -> Optional.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});
    }

    static void empty(Schema schema) {
        schema.transaction()
                .executeWithoutResult(_ -> TABLES.forEach(table -> JdbcClient.create(schema.dataSource())
                        .sql("DELETE FROM " + table)
                        .update()));
    }

    static String text(String payload) {
        return new JsonMapper().readTree(payload).findPath("text").asString();
    }
}
