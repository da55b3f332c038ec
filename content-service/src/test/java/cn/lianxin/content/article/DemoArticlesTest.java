package cn.lianxin.content.article;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.account.AccountType;
import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.account.Encryption;
import cn.lianxin.config.account.SandboxProperties;
import cn.lianxin.config.store.Schema;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

@WithStores
class DemoArticlesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:12:00Z");
    private static final Accounts SANDBOX = accounts(true);

    private final ArticleQueries queries;
    private final Articles articles;

    DemoArticlesTest(TestStores stores) {
        Schema schema = stores.schema("content");
        stores.clear(schema);
        queries = schema.mapper(ArticleQueries.class);
        articles = new Articles(schema, queries);
    }

    @Test
    void bringsADozenOnceHoweverOftenItStarts() {
        new DemoArticles(articles, SANDBOX, () -> NOW).start();
        List<ArticleCard> first = queries.newest(0, 20);
        new DemoArticles(articles, SANDBOX, () -> NOW.plus(Duration.ofDays(30))).start();

        assertThat(first).hasSize(12);
        assertThat(queries.newest(0, 20)).isEqualTo(first);
        assertThat(first.getFirst().title()).isEqualTo("一句“没水吃”，三天打出一口井");
        assertThat(articles.search("百家宴", 9)).isNotEmpty();
    }

    @Test
    void writesThemSoThatCleaningChangesNothingAndTheirPicturesAreThere() {
        new DemoArticles(articles, SANDBOX, () -> NOW).start();
        for (ArticleCard card : queries.newest(0, 20)) {
            PublishedArticle article = Objects.requireNonNull(queries.one(card.id()));
            assertThat(article.publishedAt()).isBefore(NOW);
            assertThat(article.body()).contains("<p>").doesNotContain("<meta", "<title");
            assertThat(article.author()).isNotEmpty();
            assertThat(card.digest().codePointCount(0, card.digest().length())).isBetween(30, 80);
            var pictures = Jsoup.parseBodyFragment(article.body()).select("img").eachAttr("src");
            assertThat(pictures).isNotNull();
            pictures.add(Objects.requireNonNull(card.cover()));
            assertThat(pictures)
                    .allSatisfy(path -> assertThat(getClass().getResource("/static" + path))
                            .as(path)
                            .isNotNull());
        }
    }

    @Test
    void staysAwayBesideARealAccount() {
        new DemoArticles(articles, accounts(false), () -> NOW).start();
        assertThat(queries.count()).isZero();
    }

    private static Accounts accounts(boolean sandbox) {
        var account = new SandboxProperties(true, AccountType.SERVICE_VERIFIED, Encryption.COMPATIBLE, null).account();
        return new Accounts(List.of(account), sandbox);
    }
}
