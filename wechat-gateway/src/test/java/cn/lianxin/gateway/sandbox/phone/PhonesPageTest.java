package cn.lianxin.gateway.sandbox.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianxin.gateway.sandbox.SandboxTest;
import cn.lianxin.gateway.sandbox.Web;
import cn.lianxin.gateway.sandbox.world.Article;
import cn.lianxin.gateway.sandbox.world.Chats;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.JsonNode;

@SandboxTest
class PhonesPageTest {
    private final Web web;
    private final int port;
    private final StringRedisTemplate redis;
    private final Chats chats;

    PhonesPageTest(@LocalServerPort int port, @Autowired StringRedisTemplate redis, @Autowired Chats chats) {
        this.port = port;
        this.web = new Web(port);
        this.redis = redis;
        this.chats = chats;
    }

    @BeforeEach
    void emptyWorld() {
        redis.delete(redis.keys("lianxin:sandbox:*"));
    }

    @Test
    void showsThreePhonesToAnybody() {
        var page = web.get("/sandbox");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("李阿姨 · 东山村居民", "<optgroup label=\"部门\">", "id=\"say3\"", "role=\"log\"");
        assertThat(Pattern.compile("<h1").matcher(page.body()).results()).hasSize(1);
    }

    @Test
    void loadsNothingInlineOrFromElsewhere() {
        var page = web.get("/sandbox");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'self';");
        assertThat(page.body()).doesNotContain(" style=", "<style", "onclick", "src=\"http", "href=\"http", "th:");
        assertThat(Pattern.compile("<script(?![^>]* src=)").matcher(page.body()).find())
                .isFalse();
    }

    @Test
    void keepsStylesForGoodUnderAnAddressThatChangesWithThem() {
        var address = Pattern.compile("href=\"(/assets/phone-[0-9a-f]{32}\\.css)\"")
                .matcher(web.get("/sandbox").body());
        assertThat(address.find()).isTrue();
        var style = web.get(address.group(1));
        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.headers().firstValue("Cache-Control").orElse("")).contains("max-age=31536000");
    }

    @Test
    void sendsByPlainFormAndShowsTheAnswerAfterTheRedirect() {
        var sent = post("p1", "resident-06", "text", "我要反映 <b>灯</b>\r\n不亮");
        assertThat(sent.statusCode()).isEqualTo(302);
        String address = sent.headers().firstValue("Location").orElseThrow();
        assertThat(address).endsWith("/sandbox?p1=resident-06&p2=owner-dongshan&p3=owner-xianxia&tel=1#t1");
        String page = web.get("/sandbox?p1=resident-06").body();
        assertThat(page)
                .contains("我要反映 &lt;b&gt;灯&lt;/b&gt;\n不亮", "收到：我要反映 &lt;b&gt;灯")
                .doesNotContain("<b>灯");
    }

    @Test
    void showsAnArticleAsACardThatLeadsToItsPage() {
        chats.passive(
                "resident-06",
                List.of(new Article(
                        "<b>井</b>", "水", "http://127.0.0.1:" + port + "/a/7", "https://pic.example/w.png")));
        assertThat(web.get("/sandbox?p1=resident-06").body())
                .containsPattern("<a class=\"news\" href=\"/a/7\"[^>]*>.*<b>&lt;b&gt;井&lt;/b&gt;</b>")
                .contains("src=\"https://pic.example/w.png\"");
        JsonNode received =
                Web.json(web.get("/sandbox/people/resident-06/messages")).get(0);
        assertThat(received.path("type").asString()).isEqualTo("news");
        assertThat(received.path("articles").get(0).path("url").asString())
                .isEqualTo("http://127.0.0.1:" + port + "/a/7");
    }

    @Test
    void givesBackWhatWasTypedWhenItCannotBeSent() {
        String tooLong = "长".repeat(700);
        var refused = post("tel", "2", "text", tooLong);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("这段话太长了", tooLong, "aria-invalid=\"true\"");
    }

    @Test
    void takesNoFieldApart() {
        assertThat(post("text.x", "1", "text", "").statusCode()).isEqualTo(400);
        assertThat(web.get("/sandbox?p1.x=1").statusCode()).isEqualTo(200);
    }

    @Test
    void tellsABrowserTooThatThereIsNobodyOfThatName() {
        assertThat(web.get("/sandbox/people/a.b/messages", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void fillsTheStorysSentenceIntoThePhoneOfItsPerson() {
        String page = web.get("/sandbox?p1=dept-water&p2=resident-01&step=1").body();
        assertThat(page).containsPattern("id=\"say2\"[^>]*>我要反映 安置区打不出地下水");
        String elsewhere = web.get("/sandbox?p1=dept-water&step=1").body();
        assertThat(elsewhere).containsPattern("id=\"say1\"[^>]*>我要反映 安置区打不出地下水");
    }

    @Test
    void movesTheStoryOnAsItsPeopleSpeak() {
        assertThat(web.get("/sandbox").body()).contains("轮到李阿姨");
        post("text", "我要反映 没水");
        assertThat(web.get("/sandbox").body()).contains("轮到王支书").doesNotContain("轮到李阿姨");
        post("tel", "3", "text", "受理 1");
        assertThat(web.get("/sandbox").body()).contains("轮到王支书");
        post("tel", "2", "text", "上报 1 请镇里支持");
        assertThat(web.get("/sandbox").body()).contains("轮到刘副镇长");
    }

    @Test
    void putsNobodyUnknownOnAPhone() {
        assertThat(web.get("/sandbox?p1=%3Cscript%3E&p2=nobody&tel=9&step=x").body())
                .contains("data-person=\"resident-01\"", "data-person=\"owner-dongshan\"");
    }

    @Test
    void tellsOpenPagesWhoHasNews() throws IOException {
        try (var lines =
                new BufferedReader(new InputStreamReader(web.stream("/sandbox/events"), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("retry: 2000");
            post("text", "在吗");
            await().until(() -> "data: resident-01".equals(lines.readLine()));
        }
    }

    @Test
    void letsNoForeignPageSpeakForAnybody() {
        var foreign =
                web.post("/sandbox", "application/x-www-form-urlencoded", "text=hello", "Sec-Fetch-Site", "cross-site");
        assertThat(foreign.statusCode()).isEqualTo(403);
    }

    @Test
    void turnsFaultsOnAndOffByPlainForm() {
        assertThat(web.get("/sandbox").body()).doesNotContain("开着");
        var on = web.post(
                "/sandbox/faults",
                "application/x-www-form-urlencoded",
                "fault=DUPLICATE&fault=BUSY&fault=NONSENSE&p1=resident-06&tel=2");
        assertThat(on.headers().firstValue("Location").orElse(""))
                .endsWith("/sandbox?p1=resident-06&p2=owner-dongshan&p3=owner-xianxia&tel=2#faults");
        assertThat(web.get("/sandbox").body())
                .contains("开着 2 个")
                .containsPattern("<input(?=[^>]*id=\"f-BUSY\")[^>]* checked=")
                .doesNotContainPattern("<input(?=[^>]*id=\"f-DROP\")[^>]* checked=")
                .containsPattern("<details[^>]* open");
        web.form("/sandbox/faults", Map.of("tel", "1"));
        assertThat(web.get("/sandbox").body()).doesNotContain("开着");
    }

    @Test
    void leadsFromTheFrontPageToThePhones() {
        assertThat(web.get("/").body()).contains("href=\"/sandbox\"", "打开手机");
    }

    private java.net.http.HttpResponse<String> post(String... fields) {
        Map<String, String> form = new java.util.LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return web.form("/sandbox", form);
    }
}
