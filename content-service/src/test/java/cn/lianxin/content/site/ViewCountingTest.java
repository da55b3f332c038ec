package cn.lianxin.content.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianxin.config.identity.GroupDirectory;
import cn.lianxin.config.identity.ListedGroup;
import cn.lianxin.config.identity.Role;
import cn.lianxin.config.store.Schema;
import cn.lianxin.config.web.Browser;
import cn.lianxin.config.web.SignedIn;
import cn.lianxin.content.article.Articles;
import cn.lianxin.content.article.NewArticle;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.ibatis.annotations.Select;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What counts as a view and what does not, by HTTP. */
@SpringBootTest(
        classes = SitePageTest.Content.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"lianxin.targets=content", "lianxin.demo=false"})
class ViewCountingTest {
    private static final String PHONE = "Mozilla/5.0 (Linux; Android 15; V2301A) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Version/4.0 Chrome/130.0.6723.103 Mobile Safari/537.36 XWEB/1300333 MicroMessenger/8.0.61";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Articles articles;

    @Autowired
    GroupDirectory groups;

    @Autowired
    MeterRegistry meters;

    @Autowired
    ApplicationContext context;

    @Autowired
    @Qualifier("contentSchema")
    Schema schema;

    private long id;

    interface Counted {
        @Select("""
                SELECT CONCAT_WS(' ', source, group_code, views) FROM page_view
                 WHERE article_id = #{id} ORDER BY source, group_code
                """)
        List<String> views(long id);

        @Select("SELECT COALESCE(SUM(readers), 0) FROM page_readers WHERE article_id = #{id} AND group_code = ''")
        long readers(long id);
    }

    @BeforeEach
    void publish() {
        groups.publish(List.of(new ListedGroup("dongshan", "东山村群", "COMMUNITY", "xianxia")));
        id = articles.add(
                new NewArticle(null, "一口井", "三天打好", "周编辑", null, "<p>水</p>", Instant.parse("2026-11-23T10:00:00Z")));
    }

    @Test
    void countsEachOpeningAndOneReaderByTheCookieItGave() {
        HttpResponse<byte[]> first = open("", "User-Agent", PHONE);
        String cookie = header(first, "Set-Cookie");

        assertThat(cookie).matches("lx_r=[\\w-]{22}; Path=/a; Max-Age=\\d{1,5}; HttpOnly; SameSite=Lax");
        HttpResponse<byte[]> second = open("", "User-Agent", PHONE, "Cookie", cookie.substring(0, 27));
        assertThat(header(second, "Set-Cookie")).isEmpty();
        open("", "User-Agent", PHONE, "Cookie", "lx_r=forged");

        counted("OTHER  3");
        assertThat(rows().readers(id)).isEqualTo(2);
        await().until(() -> new String(open("").body(), StandardCharsets.UTF_8).contains("本平台阅读 <b class=\"num\">3<"));
    }

    @ParameterizedTest
    @CsvSource({
        "?g=dongshan, GROUP dongshan 1",
        "?g=dongshan&from=groupmessage&isappinstalled=0, GROUP dongshan 1",
        "?g=nowhere, OTHER  1",
        "?g=nowhere&from=timeline, FRIEND  1",
        "?g=, OTHER  1",
        "?g=%F0%28&from=singlemessage, FRIEND  1",
        "?from=m, MENU  1",
        "?from=k, LOOK  1",
        "?from=k&from=groupmessage, FRIEND  1",
        "?from=elsewhere, OTHER  1",
        "?from, OTHER  1"
    })
    void tellsWhereItComesFrom(String query, String expected) {
        open(query, "User-Agent", PHONE);
        counted(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)",
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Sogou web spider/4.0(+http://www.sogou.com/docs/help/webmasters.htm#07)",
                "Mozilla/5.0 (Linux; Android 5.0) AppleWebKit/537.36 (KHTML, like Gecko) (compatible; Bytespider)",
                "facebookexternalhit/1.1",
                "Mozilla/5.0 (compatible; bingbot/2.0)"
            })
    void passesCrawlersOver(String agent) {
        double before = apart("crawler");
        HttpResponse<byte[]> page = open("", "User-Agent", agent);
        assertThat(header(page, "Set-Cookie")).isEmpty();
        assertThat(apart("crawler")).isEqualTo(before + 1);
        countsNothing();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"curl/8.14.1", "wrk", "Mozilla/5.0 (Linux; Android 9; CUBOT NOTE 20) Mobile Safari/537.36", ""})
    void countsWhateverElsePeopleReadWith(String agent) {
        open("", "User-Agent", agent);
        counted("OTHER  1");
    }

    @ParameterizedTest
    @CsvSource({"Sec-Purpose, prefetch;prerender", "Purpose, prefetch", "X-Purpose, preview", "X-Moz, prefetch"})
    void passesOverWhatIsFetchedAhead(String header, String value) {
        double before = apart("preview");
        open("", "User-Agent", PHONE, header, value);
        assertThat(apart("preview")).isEqualTo(before + 1);
        countsNothing();
    }

    @Test
    void passesOurOwnStaffOver() {
        Browser staff = SignedIn.as(SignedIn.staff("e7", "周编辑", Role.EDITOR), context);
        double before = apart("staff");
        assertThat(staff.get("/a/" + id).statusCode()).isEqualTo(200);
        assertThat(apart("staff")).isEqualTo(before + 1);
        countsNothing();
        assertThat(open("?from=k", "Cookie", "lianxin-staff=Zm9yZ2Vk").statusCode())
                .isEqualTo(200);
        counted("LOOK  2");
    }

    @Test
    void countsNoQuestionForHeadersAndNoPageThatIsNotThere() {
        HttpResponse<byte[]> head = send(request("/a/" + id).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "Set-Cookie")).isEmpty();
        assertThat(send(request("/a/" + (id + 1000))).statusCode()).isEqualTo(404);
        countsNothing();
    }

    @Test
    void goesCompressedToWhomeverTakesIt() throws IOException {
        HttpResponse<byte[]> zipped = open("", "Accept-Encoding", "gzip, deflate");
        assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(zipped, "Vary")).contains("Accept-Encoding");
        try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains("<h1>一口井</h1>");
        }
        assertThat(header(open("", "Accept-Encoding", "br, gzip;q=0"), "Content-Encoding"))
                .isEmpty();
    }

    /** Another view is counted after it, so that what came before would have been. */
    private void countsNothing() {
        open("?from=k", "User-Agent", PHONE);
        counted("LOOK  1");
    }

    private void counted(String... expected) {
        await().untilAsserted(() -> assertThat(rows().views(id)).containsExactly(expected));
    }

    private Counted rows() {
        return schema.mapper(Counted.class);
    }

    private double apart(String kind) {
        return meters.counter("lianxin.views.apart", "kind", kind).count();
    }

    private HttpResponse<byte[]> open(String query, String... headers) {
        var request = request("/a/" + id + query);
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<byte[]> page = send(request);
        assertThat(page.statusCode()).isEqualTo(200);
        return page;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String header(HttpResponse<?> page, String name) {
        return page.headers().firstValue(name).orElse("");
    }
}
