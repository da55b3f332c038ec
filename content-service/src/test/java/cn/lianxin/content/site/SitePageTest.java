package cn.lianxin.content.site;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.store.Schema;
import cn.lianxin.content.article.ArticleQueries;
import cn.lianxin.content.article.Articles;
import cn.lianxin.content.article.NewArticle;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;

/** Content-service in a process of its own, looked at by HTTP. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"lianxin.targets=content", "lianxin.demo=false"})
class SitePageTest {
    private static final Instant EVENING = Instant.parse("2026-11-23T16:05:00Z");
    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Articles articles;

    @Autowired
    ArticleQueries queries;

    @Autowired
    @Qualifier("contentSchema")
    Schema schema;

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Content {
        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    @Test
    void showsAPublishedArticle() {
        long other = article("接着看的", "<p>二</p>", EVENING.minusSeconds(60));
        long id = article("一口井 <b>", "<h2>群里</h2><p>一句话<script>alert(1)</script></p>", EVENING);

        HttpResponse<String> page = get("/a/" + id);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.body())
                .contains("<title>一口井 &lt;b&gt; · 在荷塘</title>", "<h1>一口井 &lt;b&gt;</h1>", "<h2>群里</h2><p>一句话</p>")
                .contains("datetime=\"2026-11-23T16:05:00Z\"", "2026年11月24日 0:05", "周编辑")
                .contains("href=\"/a/" + other + "\"")
                .doesNotContain("href=\"/a/" + id + "\"", "alert", "th:");
    }

    @Test
    void saysOfADemonstrationsArticleThatItIsOne() {
        long demo = articles.add(new NewArticle("demo-of-the-test", "演示的井", "", "周编辑", null, "<p>水</p>", EVENING));
        long real = article("真的井", "<p>水</p>", EVENING);
        assertThat(get("/a/" + demo).body()).contains("演示文章");
        assertThat(get("/a/" + real).body()).doesNotContain("演示文章");
    }

    @Test
    void keepsThePlaceOfPicturesThatHaveNotComeYet() {
        String name = "S".repeat(43);
        sql("INSERT IGNORE INTO picture (name, width, height, bytes, staff_id, uploaded_at) VALUES ('" + name
                + "', 1080, 720, 1, 'e1', '2026-11-23')");
        String unknown = "/p/" + "U".repeat(43) + ".jpg";
        String own = "<p>&lt;img&gt; \"一\"</p><figure><img src=\"/p/" + name + ".jpg\" alt=\"井\"";
        String rest = "></figure><p><img src=\"" + unknown + "\" alt=\"\"></p>";
        long id = article("有图的井", own + rest, EVENING);

        assertThat(get("/a/" + id).body()).contains(own + " width=\"1080\" height=\"720\"" + rest);
        assertThat(queries.one(id))
                .isNotNull()
                .satisfies(kept -> assertThat(kept.body()).isEqualTo(own + rest));
        assertThat(get("/assets/phone.css").body()).contains(".art img { max-width: 100%; height: auto; }");
    }

    @Test
    void needsNoScriptAndLittleOfASlowLine() {
        String body = get("/a/" + article("井", "<p>" + "水".repeat(10_000) + "</p>", EVENING))
                .body();
        assertThat(body).doesNotContain("<script", " style=", "<style", "onclick", "http:", "https:");
        int bytes =
                body.getBytes(StandardCharsets.UTF_8).length + asset("/assets/phone.css") + asset("/assets/icons.svg");
        assertThat(bytes).isLessThan(100 * 1024);
        assertThat(Pattern.compile("<h1").matcher(body).results()).hasSize(1);
    }

    @Test
    void keepsToTheHeadersOfAllPagesAndIsAskedForAnewEachTime() {
        String path = "/a/" + article("井", "<p>水</p>", EVENING);
        HttpResponse<String> page = get(path);
        assertThat(header(page, "Content-Security-Policy")).startsWith("default-src 'self';");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-cache, private");
        // Made for the first, ready for the second.
        assertThat(withoutTime(get(path))).isEqualTo(withoutTime(page));
        assertThat(header(get("/assets/phone.css"), "Cache-Control")).contains("max-age=31536000");
        assertThat(header(get("/assets/covers/well.png"), "Content-Type")).isEqualTo("image/png");
    }

    private static Map<String, List<String>> withoutTime(HttpResponse<String> page) {
        var headers = new TreeMap<>(page.headers().map());
        headers.remove("date");
        headers.remove("set-cookie");
        return headers;
    }

    @Test
    void passesOverWhatWeChatAddsToASharedAddress() {
        String path = "/a/" + article("井", "<p>水</p>", EVENING);
        HttpResponse<String> shared = get(path + "?from=groupmessage&isappinstalled=0&from=timeline&x=%F0%28");
        assertThat(shared.statusCode()).isEqualTo(200);
        assertThat(shared.body()).contains("<h1>井</h1>", "<p>水</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "image/webp", "text/plain", ";;/"})
    void isTheSameForWhoeverAsks(String accept) {
        HttpResponse<String> page = get("/a/" + article("井", "<p>水</p>", EVENING), "Accept", accept);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<h1>井</h1>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a/999999999",
                "/a/0",
                "/a/-1",
                "/a/1.5",
                "/a/01",
                "/a/x",
                "/a/99999999999999999999",
                "/a/%00",
                "/a/",
                "/a",
                "/a/%E4%BA%95",
                "/a/1%20OR%201=1"
            })
    void saysKindlyThatThereIsNoSuchArticle(String path) {
        HttpResponse<String> page = get(path);
        assertThat(page.statusCode()).isIn(400, 404);
        if (!path.contains("%00")) {
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body()).contains("这篇文章打不开", "回复“看”");
            assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void hasNoPageOfErrorsToGoTo() {
        assertThat(get("/error").statusCode()).isEqualTo(404);
    }

    @Test
    void keepsADraftToItself() {
        HttpResponse<String> page = get("/a/" + article("没发的", "<p>秘密</p>", null));
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).doesNotContain("没发的", "秘密");
    }

    @Test
    void asksForPatienceWhileTheStoreIsAway() {
        String path = "/a/" + article("井", "<p>水</p>", EVENING);
        sql("RENAME TABLE article TO article_away");
        try {
            HttpResponse<String> page = get(path);
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("请稍后再试").doesNotContain("article_away", "Exception");
            assertThat(header(page, "Retry-After")).isEqualTo("30");
        } finally {
            sql("RENAME TABLE article_away TO article");
        }
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    private long article(String title, String body, @Nullable Instant publishedAt) {
        return articles.add(new NewArticle(null, title, "三天打好", "周编辑", null, body, publishedAt));
    }

    private int asset(String path) {
        return get(path).body().getBytes(StandardCharsets.UTF_8).length;
    }

    private static String header(HttpResponse<String> page, String name) {
        return page.headers().firstValue(name).orElse("");
    }

    private HttpResponse<String> get(String path, String... headers) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void sql(String statement) {
        try (var connection = schema.dataSource().getConnection();
                var change = connection.createStatement()) {
            change.execute(statement);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
