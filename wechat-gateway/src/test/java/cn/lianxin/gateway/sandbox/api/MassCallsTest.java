package cn.lianxin.gateway.sandbox.api;

import static cn.lianxin.gateway.sandbox.api.Api.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.lianxin.gateway.sandbox.MovableClock;
import cn.lianxin.gateway.sandbox.SandboxTest;
import cn.lianxin.gateway.sandbox.fault.Fault;
import cn.lianxin.gateway.sandbox.fault.Faults;
import cn.lianxin.gateway.sandbox.world.Chats;
import cn.lianxin.gateway.sandbox.world.Message;
import cn.lianxin.gateway.sandbox.world.Tags;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.JsonNode;

@SandboxTest
class MassCallsTest {
    private final Api api;
    private final MovableClock clock;
    private final Chats chats;
    private final Tags tags;
    private final Faults faults;
    private final StringRedisTemplate redis;

    MassCallsTest(
            @LocalServerPort int port,
            @Autowired MovableClock clock,
            @Autowired Chats chats,
            @Autowired Tags tags,
            @Autowired Faults faults,
            @Autowired StringRedisTemplate redis) {
        this.api = new Api(port);
        this.clock = clock;
        this.chats = chats;
        this.tags = tags;
        this.faults = faults;
        this.redis = redis;
    }

    @BeforeEach
    void emptyWorld() {
        redis.delete(redis.keys("lianxin:sandbox:*"));
    }

    @AfterEach
    void allWell() {
        faults.set(Set.of());
    }

    @Test
    void reachesEverybodyOnceAndTakesTheDraft() {
        String draft = api.draft(2);
        JsonNode sent = sendAll("{\"is_to_all\":true}", draft, "");
        assertThat(code(sent)).isZero();
        assertThat(sent.path("msg_data_id").asLong()).isNotEqualTo(id(sent)).isPositive();
        arrived(id(sent));
        Message card = chats.of("resident-01").getLast();
        assertThat(card.type()).isEqualTo("news");
        assertThat(card.articles()).hasSize(2).first().satisfies(first -> {
            assertThat(first.title()).isEqualTo("第 1 篇");
            assertThat(first.url())
                    .endsWith("/sandbox/s/" + sent.path("msg_data_id").asLong() + "_1?phone=resident-01");
        });
        assertThat(code(api.post("/cgi-bin/draft/get", "{\"media_id\":\"" + draft + "\"}")))
                .isEqualTo(40007);
        assertThat(code(sendAll("{\"is_to_all\":true}", draft, ""))).isEqualTo(40007);
    }

    @Test
    void reachesThoseWhoWearATag() {
        int tag = tags.create("群主");
        assertThat(code(sendAll("{\"is_to_all\":false,\"tag_id\":" + tag + "}", api.draft(1), "")))
                .as("nobody wears it")
                .isEqualTo(45159);
        assertThat(code(sendAll("{\"is_to_all\":false,\"tag_id\":77}", api.draft(1), "")))
                .isEqualTo(45159);
        tags.wear(tag, List.of("owner-heye"));
        arrived(id(sendAll("{\"is_to_all\":false,\"tag_id\":" + tag + "}", api.draft(1), "")));
        assertThat(chats.of("owner-heye")).hasSize(1);
        assertThat(chats.of("resident-01")).isEmpty();
    }

    @Test
    void makesEverybodyOfAFilterWithoutATag() {
        arrived(id(sendAll("{\"is_to_all\":false,\"tag_id\":null}", api.draft(1), "")));
        arrived(id(sendAll("{\"is_to_all\":false}", api.draft(1), "")));
        assertThat(chats.of("resident-01")).hasSize(2);
    }

    @Test
    void knowsAClientMessageIdForADay() {
        JsonNode first = sendAll("{\"is_to_all\":true}", api.draft(1), "push-1");
        String next = api.draft(1);
        assertThat(code(sendAll("{\"is_to_all\":true}", next, "push-1"))).isEqualTo(45066);
        clock.pass(Duration.ofSeconds(60));
        JsonNode again = sendAll("{\"is_to_all\":true}", next, "push-1");
        assertThat(code(again)).isEqualTo(45065);
        assertThat(id(again)).isEqualTo(id(first));
        assertThat(again.has("msg_data_id")).isFalse();
        clock.pass(Duration.ofDays(1));
        assertThat(id(sendAll("{\"is_to_all\":true}", next, "push-1"))).isNotEqualTo(id(first));
        assertThat(code(sendAll("{\"is_to_all\":true}", next, "p".repeat(65)))).isEqualTo(45067);
    }

    @Test
    void forgetsAClientMessageIdOfWhatItRefused() {
        assertThat(code(sendAll("{\"is_to_all\":true}", "none", "push-2"))).isEqualTo(40007);
        assertThat(code(sendAll("{\"is_to_all\":true}", api.draft(1), "push-2")))
                .isZero();
    }

    @Test
    void givesEachFollowerFourAMonth() {
        int tag = tags.create("居民");
        tags.wear(tag, List.of("resident-02"));
        String tagged = "{\"is_to_all\":false,\"tag_id\":" + tag + "}";
        for (int i = 0; i < 3; i++) {
            assertThat(code(sendAll(tagged, api.draft(1), ""))).isZero();
        }
        assertThat(code(sendAll("{\"is_to_all\":true}", api.draft(1), ""))).isZero();
        assertThat(code(sendAll(tagged, api.draft(1), ""))).isEqualTo(45028);
        assertThat(code(sendAll("{\"is_to_all\":true}", api.draft(1), ""))).isEqualTo(45028);
        String list =
                "{\"touser\":[\"resident-02\",\"resident-03\"],\"msgtype\":\"text\",\"text\":{\"content\":\"喂\"}}";
        for (int i = 0; i < 3; i++) {
            assertThat(code(api.post("/cgi-bin/message/mass/send", list))).isZero();
        }
        assertThat(code(api.post("/cgi-bin/message/mass/send", list))).isEqualTo(45028);
        clock.pass(Duration.ofDays(31));
        assertThat(code(sendAll(tagged, api.draft(1), ""))).isZero();
    }

    @Test
    void allowsSixtyCallsAMinute() {
        String body = "{\"filter\":{\"is_to_all\":true},\"msgtype\":\"hologram\"}";
        for (int i = 0; i < 60; i++) {
            assertThat(code(api.post(MassCalls.SEND_ALL, body))).isEqualTo(40008);
        }
        assertThat(code(api.post(MassCalls.SEND_ALL, body))).isEqualTo(45011);
        clock.pass(Duration.ofMinutes(1));
        assertThat(code(api.post(MassCalls.SEND_ALL, body))).isEqualTo(40008);
    }

    @Test
    void takesAMessageBack() {
        JsonNode sent = sendAll("{\"is_to_all\":true}", api.draft(2), "");
        arrived(id(sent));
        assertThat(code(delete(sent, 3))).isEqualTo(40114);
        assertThat(code(delete(sent, 1))).isZero();
        assertThat(status(id(sent))).isEqualTo("SEND_SUCCESS");
        assertThat(code(delete(sent, 0))).isZero();
        assertThat(status(id(sent))).isEqualTo("DELETE");
        assertThat(code(api.post("/cgi-bin/message/mass/get", "{\"msg_id\":1}")))
                .isEqualTo(40059);
    }

    @Test
    void showsAPreviewToOne() {
        String draft = api.draft(1);
        String body = "{\"touser\":\"resident-04\",\"msgtype\":\"mpnews\",\"mpnews\":{\"media_id\":\"" + draft + "\"}}";
        assertThat(code(api.post("/cgi-bin/message/mass/preview", body))).isZero();
        assertThat(chats.of("resident-04").getLast().articles()).hasSize(1);
        assertThat(chats.of("resident-05")).isEmpty();
        assertThat(code(sendAll("{\"is_to_all\":true}", draft, ""))).isZero();
    }

    @Test
    void breaksOffBeforeAndAfter() {
        String draft = api.draft(1);
        faults.set(Set.of(Fault.MASS_UNSENT));
        assertThatThrownBy(() -> sendAll("{\"is_to_all\":true}", draft, "push-3"))
                .isInstanceOf(UncheckedIOException.class);
        faults.set(Set.of(Fault.MASS_ANSWER_LOST));
        assertThatThrownBy(() -> sendAll("{\"is_to_all\":true}", draft, "push-3"))
                .isInstanceOf(UncheckedIOException.class);
        faults.set(Set.of());
        clock.pass(Duration.ofMinutes(1));
        JsonNode again = sendAll("{\"is_to_all\":true}", draft, "push-3");
        assertThat(code(again)).isEqualTo(45065);
        arrived(id(again));
        assertThat(chats.of("resident-01")).hasSize(1);
    }

    @Test
    void answersTheCodesThatAreSwitchedOn() {
        String draft = api.draft(1);
        faults.set(Set.of(Fault.MASS_QUOTA_SPENT));
        assertThat(code(sendAll("{\"is_to_all\":true}", draft, "push-4"))).isEqualTo(45028);
        faults.set(Set.of(Fault.MASS_TOO_SOON));
        assertThat(code(sendAll("{\"is_to_all\":true}", draft, "push-4"))).isEqualTo(45066);
        faults.set(Set.of(Fault.MASS_ID_EXISTS));
        JsonNode sent = sendAll("{\"is_to_all\":true}", draft, "push-4");
        assertThat(code(sent)).isEqualTo(45065);
        assertThat(sent.has("msg_data_id")).isFalse();
        arrived(id(sent));
    }

    private JsonNode sendAll(String filter, String draft, String clientId) {
        return api.post(
                MassCalls.SEND_ALL,
                "{\"filter\":" + filter + ",\"msgtype\":\"mpnews\",\"mpnews\":{\"media_id\":\"" + draft
                        + "\"},\"clientmsgid\":\"" + clientId + "\"}");
    }

    private JsonNode delete(JsonNode sent, int index) {
        return api.post("/cgi-bin/message/mass/delete", "{\"msg_id\":" + id(sent) + ",\"article_idx\":" + index + "}");
    }

    private void arrived(long id) {
        await().until(() -> status(id).equals("SEND_SUCCESS"));
    }

    private String status(long id) {
        return api.post("/cgi-bin/message/mass/get", "{\"msg_id\":\"" + id + "\"}")
                .path("msg_status")
                .asString();
    }

    private static long id(JsonNode answer) {
        return answer.path("msg_id").asLong();
    }
}
