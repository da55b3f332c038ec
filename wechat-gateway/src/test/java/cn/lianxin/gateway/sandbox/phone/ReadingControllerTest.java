package cn.lianxin.gateway.sandbox.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianxin.gateway.sandbox.MovableClock;
import cn.lianxin.gateway.sandbox.SandboxTest;
import cn.lianxin.gateway.sandbox.Web;
import cn.lianxin.gateway.sandbox.api.Api;
import cn.lianxin.gateway.sandbox.world.Chats;
import cn.lianxin.gateway.sandbox.world.People;
import cn.lianxin.gateway.sandbox.world.Reads;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.JsonNode;

@SandboxTest
class ReadingControllerTest {
    private final Api api;
    private final Web web;

    @Autowired
    Reads reads;

    @Autowired
    People people;

    @Autowired
    Chats chats;

    @Autowired
    MovableClock clock;

    @Autowired
    StringRedisTemplate redis;

    ReadingControllerTest(@LocalServerPort int port) {
        this.api = new Api(port);
        this.web = new Web(port);
    }

    @BeforeEach
    void emptyWorld() {
        redis.delete(redis.keys("lianxin:sandbox:*"));
    }

    @Test
    void countsWhoTapsTheCardOnceADay() {
        JsonNode sent = sent(2);
        String page = web.get("/sandbox?p1=resident-01").body();
        assertThat(page).contains("class=\"many\"", "href=\"/sandbox/s/" + key(sent, 2) + "?phone=resident-01\"");
        String address = articles("resident-01").get(0).path("url").asString();
        assertThat(articles("resident-01").get(0).path("picurl").asString()).contains("/sandbox/media/");
        for (int i = 0; i < 2; i++) {
            assertThat(open(address)).contains("<h1>第 1 篇</h1>", "<p>正文</p>", "编辑");
        }
        open(articles("resident-02").get(0).path("url").asString());
        open(address.substring(0, address.indexOf('?')));
        open(address.substring(0, address.indexOf('?')) + "?phone=nobody-at-all");
        var today = Reads.day(clock.instant());
        assertThat(reads.readers(today, key(sent, 1))).isEqualTo(2);
        assertThat(reads.readers(today, key(sent, 2))).isZero();
        assertThat(reads.readers(today)).isEqualTo(2);
    }

    @Test
    void showsADraftWithoutCounting() {
        String draft = api.draft(1);
        api.post(
                "/cgi-bin/message/mass/preview",
                "{\"touser\":\"resident-04\",\"msgtype\":\"mpnews\",\"mpnews\":{\"media_id\":\"" + draft + "\"}}");
        assertThat(open(articles("resident-04").get(0).path("url").asString())).contains("这是预览");
        assertThat(reads.readers(Reads.day(clock.instant()))).isZero();
        api.sendAll(draft);
        assertThat(web.get("/sandbox/s/" + draft + "_1").statusCode()).isEqualTo(404);
    }

    @Test
    void saysWhatWasTakenBack() {
        JsonNode sent = sent(1);
        api.post(
                "/cgi-bin/message/mass/delete",
                "{\"msg_id\":" + sent.path("msg_id").asLong() + "}");
        assertThat(open(articles("resident-01").get(0).path("url").asString()))
                .contains("该内容已被发布者删除")
                .doesNotContain("正文");
        assertThat(reads.readers(Reads.day(clock.instant()))).isZero();
        for (String none : new String[] {"1_1", "x", "..%2F_1", key(sent, 2)}) {
            assertThat(web.get("/sandbox/s/" + none).statusCode()).isIn(400, 404);
        }
    }

    @Test
    void letsNoScriptOfAnArticleAct() {
        String address = web.get("/sandbox/s/" + key(sent(1), 1))
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("");
        assertThat(address).startsWith("default-src 'none'").doesNotContain("script");
    }

    @Test
    void isNotAmongTheMessagesOfWhoWasNotThere() {
        people.follow("reading-before", null, clock.instant());
        people.follow("reading-gone", null, clock.instant());
        people.leave("reading-gone", clock.instant());
        sent(1);
        clock.pass(Duration.ofMinutes(1));
        people.follow("reading-after", null, clock.instant());
        people.follow("reading-gone", null, clock.instant());
        people.leave("reading-before", clock.instant());
        assertThat(chats.of("reading-before")).hasSize(1);
        assertThat(chats.of("reading-after")).isEmpty();
        assertThat(chats.of("reading-gone")).isEmpty();
    }

    private JsonNode sent(int articles) {
        JsonNode sent = api.sendAll(api.draft(articles));
        await().until(() -> api.status(sent).equals("SEND_SUCCESS"));
        return sent;
    }

    private JsonNode articles(String openId) {
        return Web.json(web.get("/sandbox/people/" + openId + "/messages")).at("/0/articles");
    }

    private String open(String address) {
        URI uri = URI.create(address);
        return web.get(uri.getPath() + (uri.getQuery() == null ? "" : "?" + uri.getQuery()))
                .body();
    }

    private static String key(JsonNode sent, int index) {
        return sent.path("msg_data_id").asLong() + "_" + index;
    }
}
