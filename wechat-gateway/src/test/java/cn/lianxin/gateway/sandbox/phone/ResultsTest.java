package cn.lianxin.gateway.sandbox.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianxin.gateway.sandbox.MovableClock;
import cn.lianxin.gateway.sandbox.SandboxTest;
import cn.lianxin.gateway.sandbox.Web;
import cn.lianxin.gateway.sandbox.api.Api;
import cn.lianxin.gateway.sandbox.fault.Fault;
import cn.lianxin.gateway.sandbox.fault.Faults;
import cn.lianxin.gateway.sandbox.world.Chats;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.JsonNode;

/** How a mass message or a publishing ends, as the account hears it at its door. */
@SandboxTest
class ResultsTest {
    private final Api api;
    private final Web web;

    @Autowired
    FakeDoor door;

    @Autowired
    Faults faults;

    @Autowired
    Chats chats;

    @Autowired
    MovableClock clock;

    @Autowired
    StringRedisTemplate redis;

    ResultsTest(@LocalServerPort int port) {
        this.api = new Api(port);
        this.web = new Web(port);
    }

    @BeforeEach
    void emptyWorld() {
        redis.delete(redis.keys("lianxin:sandbox:*"));
        door.heard.clear();
        door.moods.clear();
    }

    @AfterEach
    void allWell() {
        faults.set(Set.of());
    }

    @Test
    void tellsHowManyAMessageReached() {
        JsonNode sent = api.sendAll(api.draft(2));
        String xml = heard(1).getFirst();
        assertThat(xml).contains("<Event><![CDATA[MASSSENDJOBFINISH]]>", "<Status><![CDATA[send success]]>");
        assertThat(FakeDoor.field(xml, "MsgID")).isEqualTo(sent.path("msg_id").asString());
        String total = FakeDoor.field(xml, "TotalCount");
        assertThat(Integer.parseInt(total)).isGreaterThan(20);
        assertThat(FakeDoor.field(xml, "FilterCount")).isEqualTo(total);
        assertThat(FakeDoor.field(xml, "SentCount")).isEqualTo(total);
        assertThat(FakeDoor.field(xml, "ErrorCount")).isEqualTo("0");
        assertThat(xml)
                .containsPattern("<ArticleUrlResult><Count><!\\[CDATA\\[2]]></Count><ResultList><item><ArticleIdx>"
                        + "<!\\[CDATA\\[1]]></ArticleIdx><ArticleUrl><!\\[CDATA\\[http[^]]*/sandbox/s/"
                        + sent.path("msg_data_id").asLong() + "_1]]>");
    }

    @Test
    void tellsWhereAnArticleWasPublished() {
        JsonNode submitted = api.post("/cgi-bin/freepublish/submit", "{\"media_id\":\"" + api.draft(1) + "\"}");
        String xml = heard(1).getFirst();
        assertThat(xml).contains("<Event><![CDATA[PUBLISHJOBFINISH]]>", "<PublishEventInfo><publish_id>");
        assertThat(FakeDoor.field(xml, "publish_id"))
                .isEqualTo(submitted.path("publish_id").asString());
        assertThat(FakeDoor.field(xml, "publish_status")).isEqualTo("0");
        assertThat(FakeDoor.field(xml, "article_id")).isNotEmpty();
        assertThat(FakeDoor.field(xml, "article_url")).contains("/sandbox/s/");
    }

    @Test
    void losesTheResultWhereThatIsSwitchedOn() {
        faults.set(Set.of(Fault.RESULT_LOST));
        JsonNode sent = api.sendAll(api.draft(1));
        await().until(() -> api.status(sent).equals("SEND_SUCCESS"));
        faults.set(Set.of());
        api.sendAll(api.draft(1));
        assertThat(heard(1)).hasSize(1);
    }

    @Test
    void tellsTheResultTwiceWhereThatIsSwitchedOn() {
        faults.set(Set.of(Fault.RESULT_DOUBLED));
        api.sendAll(api.draft(1));
        List<String> both = heard(2);
        assertThat(FakeDoor.field(both.get(0), "MsgID")).isEqualTo(FakeDoor.field(both.get(1), "MsgID"));
        assertThat(FakeDoor.field(both.get(0), "CreateTime")).isNotEqualTo(FakeDoor.field(both.get(1), "CreateTime"));
    }

    @Test
    void waitsForTheAdministratorWhoAgrees() {
        JsonNode sent = waiting();
        assertThat(api.status(sent)).isEqualTo("SENDING");
        assertThat(web.get("/sandbox").body())
                .contains("管理员确认", "value=\"" + sent.path("msg_id").asLong() + "\"", "全部关注者");
        assertThat(chats.of("resident-01")).isEmpty();
        assertThat(answer(sent, "agree")).isEqualTo(302);
        assertThat(api.status(sent)).isEqualTo("SEND_SUCCESS");
        assertThat(chats.of("resident-01")).hasSize(1);
        assertThat(heard(1).getFirst()).contains("send success");
        assertThat(web.get("/sandbox").body()).doesNotContain("管理员确认");
        answer(sent, "refuse");
        assertThat(api.status(sent)).isEqualTo("SEND_SUCCESS");
    }

    @Test
    void failsWhereTheAdministratorRefuses() {
        JsonNode sent = waiting();
        answer(sent, "perhaps");
        assertThat(api.status(sent)).isEqualTo("SENDING");
        answer(sent, "refuse");
        assertThat(api.status(sent)).isEqualTo("SEND_FAIL");
        String xml = heard(1).getFirst();
        assertThat(xml).contains("<Status><![CDATA[send fail]]>");
        assertThat(FakeDoor.field(xml, "SentCount")).isEqualTo("0");
        assertThat(chats.of("resident-01")).isEmpty();
    }

    @Test
    void failsAfterHalfAnHourOfSilence() {
        JsonNode sent = waiting();
        clock.pass(Duration.ofMinutes(29));
        assertThat(api.status(sent)).isEqualTo("SENDING");
        clock.pass(Duration.ofMinutes(1));
        await().until(() -> api.status(sent).equals("SEND_FAIL"));
        assertThat(heard(1).getFirst()).contains("send fail");
    }

    private JsonNode waiting() {
        faults.set(Set.of(Fault.MASS_CONFIRMATION));
        return api.sendAll(api.draft(1));
    }

    private int answer(JsonNode sent, String answer) {
        return web.form("/sandbox/admin", Map.of("id", sent.path("msg_id").asString(), "answer", answer))
                .statusCode();
    }

    private List<String> heard(int count) {
        await().until(() -> door.heard.size() >= count);
        return door.heard.stream().map(FakeDoor.Heard::xml).toList();
    }
}
