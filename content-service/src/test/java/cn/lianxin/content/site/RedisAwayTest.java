package cn.lianxin.content.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianxin.config.identity.GroupDirectory;
import cn.lianxin.config.identity.ListedGroup;
import cn.lianxin.config.store.Schema;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.content.article.Articles;
import cn.lianxin.content.article.NewArticle;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.ibatis.annotations.Select;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Pages are read while Redis is away, in the two ways in which it can be: nobody is there, or nobody answers. */
@SpringBootTest(
        classes = SitePageTest.Content.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"lianxin.targets=content", "lianxin.demo=false", "spring.data.redis.timeout=2s"})
@DirtiesContext
class RedisAwayTest {
    private static final Duration TIME_OUT = Duration.ofSeconds(2);

    /** What two shared cores take for a page, and no second time-out. */
    private static final Duration LONGEST = TIME_OUT.plusMillis(1600);

    /** Lettuce tries again after longer and longer times. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final Cable CABLE = Cable.to(
            Integer.parseInt(TestStores.running().connectionProperties().getProperty("spring.data.redis.port")));

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
    @Qualifier("contentSchema")
    Schema schema;

    private long id;

    @DynamicPropertySource
    static void throughTheCable(DynamicPropertyRegistry registry) {
        registry.add("spring.data.redis.host", () -> "127.0.0.1");
        registry.add("spring.data.redis.port", CABLE::port);
    }

    @BeforeEach
    void publish() {
        id = articles.add(
                new NewArticle(null, "一口井", "三天打好", "周编辑", null, "<p>水</p>", Instant.parse("2026-11-23T10:00:00Z")));
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            groups.publish(List.of(new ListedGroup("dongshan", "东山村群", "COMMUNITY", "xianxia")));
            return counts();
        });
    }

    @AfterEach
    void mend() {
        CABLE.mend();
    }

    @Test
    void servesThePageWhenNobodyIsThere() throws Exception {
        CABLE.cut();
        servesAndMisses();
        countsAgainOnce();
    }

    @Test
    void servesThePageWhenNobodyAnswers() throws Exception {
        CABLE.hold();
        servesAndMisses();
        countsAgainOnce();
    }

    private record Page(int status, Duration took) {}

    /** By a crowd at once, from a group's link, by one of the staff and then by one reader after the other. */
    private void servesAndMisses() throws Exception {
        double before = missed();
        List<Page> pages = new ArrayList<>(atOnce(20));
        for (int i = 0; i < 5; i++) {
            pages.add(open("?g=dongshan"));
        }
        assertThat(pages).extracting(Page::status).containsOnly(200);
        assertThat(pages).extracting(Page::took).allMatch(took -> took.compareTo(LONGEST) < 0);
        assertThat(missed()).isEqualTo(before + 25);
    }

    private void countsAgainOnce() {
        CABLE.mend();
        await().atMost(PATIENCE).until(this::counts);
        long kept = steady();
        assertThat(open("").status()).isEqualTo(200);
        await().until(() -> views() == kept + 1);
    }

    /** {@return whether a page that is opened now is counted} */
    private boolean counts() {
        double before = missed();
        return open("").status() == 200 && missed() == before;
    }

    /** What was on its way when nobody answered may have been kept after all, and is added up each second. */
    private long steady() {
        var last = new AtomicLong();
        await().atMost(PATIENCE).during(Duration.ofSeconds(3)).until(() -> last.getAndSet(views()) == views());
        return views();
    }

    private List<Page> atOnce(int readers) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new ArrayList<Callable<Page>>();
            for (int i = 0; i < readers; i++) {
                String query = i % 2 == 0 ? "" : "?g=dongshan";
                String cookie = i % 4 == 0 ? "lianxin-staff=Zm9yZ2Vk" : "a=b";
                asked.add(() -> open(query, "Cookie", cookie));
            }
            var pages = new ArrayList<Page>();
            for (Future<Page> page : threads.invokeAll(asked)) {
                pages.add(page.get());
            }
            return pages;
        }
    }

    private Page open(String query, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/a/" + id + query));
        if (headers.length > 0) {
            request.headers(headers);
        }
        long began = System.nanoTime();
        try {
            int status = http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            return new Page(status, Duration.ofNanos(System.nanoTime() - began));
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private double missed() {
        return meters.counter("lianxin.views.missed").count();
    }

    private long views() {
        return schema.mapper(Seen.class).views(id);
    }

    interface Seen {
        @Select("SELECT COALESCE(SUM(views), 0) FROM page_view WHERE article_id = #{id}")
        long views(long id);
    }
}
