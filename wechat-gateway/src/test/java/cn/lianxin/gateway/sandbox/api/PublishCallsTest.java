package cn.lianxin.gateway.sandbox.api;

import static cn.lianxin.gateway.sandbox.api.Api.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.lianxin.gateway.sandbox.SandboxTest;
import cn.lianxin.gateway.sandbox.fault.Fault;
import cn.lianxin.gateway.sandbox.fault.Faults;
import java.io.UncheckedIOException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.JsonNode;

@SandboxTest
class PublishCallsTest {
    private final Api api;
    private final Faults faults;
    private final StringRedisTemplate redis;

    PublishCallsTest(@LocalServerPort int port, @Autowired Faults faults, @Autowired StringRedisTemplate redis) {
        this.api = new Api(port);
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
    void publishesADraftAndTakesItAway() {
        String draft = api.draft(2);
        JsonNode submitted = submit(draft);
        String id = submitted.path("publish_id").asString();
        assertThat(submitted.path("msg_data_id").asLong()).isPositive();
        await().until(() -> standing(id).path("publish_status").asInt() == 0);
        JsonNode standing = standing(id);
        assertThat(standing.at("/article_detail/count").asInt()).isEqualTo(2);
        assertThat(standing.at("/article_detail/item/1/article_url").asString())
                .endsWith("/sandbox/s/" + submitted.path("msg_data_id").asLong() + "_2");
        assertThat(code(submit(draft))).isEqualTo(40007);
        String article = standing.path("article_id").asString();
        assertThat(get(article).at("/news_item/1/title").asString()).isEqualTo("第 2 篇");
        JsonNode all = api.post("/cgi-bin/freepublish/batchget", "{\"offset\":0,\"count\":20,\"no_content\":0}");
        assertThat(all.path("total_count").asInt()).isEqualTo(1);
        assertThat(all.at("/item/0/article_id").asString()).isEqualTo(article);

        assertThat(code(delete(article, 1))).isZero();
        assertThat(get(article).at("/news_item/0/is_deleted").asBoolean()).isTrue();
        assertThat(get(article).at("/news_item/1/is_deleted").asBoolean()).isFalse();
        assertThat(code(delete(article, 0))).isZero();
        assertThat(standing(id).path("publish_status").asInt()).isEqualTo(5);
        assertThat(code(delete("none", 0))).isEqualTo(53600);
        assertThat(code(standing("1"))).isEqualTo(53502);
    }

    @Test
    void listsNothingThatAMassMessageTold() {
        JsonNode sent = api.post(
                MassCalls.SEND_ALL,
                "{\"filter\":{\"is_to_all\":true},\"msgtype\":\"mpnews\",\"mpnews\":{\"media_id\":\"" + api.draft(1)
                        + "\"}}");
        assertThat(code(sent)).isZero();
        assertThat(api.post("/cgi-bin/freepublish/batchget", "{\"offset\":0,\"count\":1}")
                        .path("total_count")
                        .asInt(9))
                .isZero();
    }

    @Test
    void breaksOffBeforeAndAfter() {
        String draft = api.draft(1);
        faults.set(Set.of(Fault.MASS_UNSENT));
        assertThatThrownBy(() -> submit(draft)).isInstanceOf(UncheckedIOException.class);
        faults.set(Set.of(Fault.MASS_ANSWER_LOST));
        assertThatThrownBy(() -> submit(draft)).isInstanceOf(UncheckedIOException.class);
        faults.set(Set.of());
        assertThat(code(submit(draft))).isEqualTo(40007);
    }

    @Test
    void opensAndClosesComments() {
        String dataId = submit(api.draft(1)).path("msg_data_id").asString();
        await().untilAsserted(
                        () -> assertThat(code(comments("open", dataId, 0))).isZero());
        assertThat(code(comments("close", dataId, 0))).isZero();
        assertThat(code(comments("open", dataId, 1))).isEqualTo(88001);
        assertThat(code(comments("open", "1", 0))).isEqualTo(88001);
        JsonNode list = api.post(
                "/cgi-bin/comment/list",
                "{\"msg_data_id\":" + dataId + ",\"index\":0,\"begin\":0,\"count\":50,\"type\":0}");
        assertThat(code(list)).isZero();
        assertThat(list.path("total").asInt(9)).isZero();
        assertThat(list.path("comment").isArray()).isTrue();
        assertThat(code(comments("list", dataId, 0))).isEqualTo(88010);
    }

    private JsonNode submit(String draft) {
        return api.post("/cgi-bin/freepublish/submit", "{\"media_id\":\"" + draft + "\"}");
    }

    private JsonNode standing(String id) {
        return api.post("/cgi-bin/freepublish/get", "{\"publish_id\":\"" + id + "\"}");
    }

    private JsonNode get(String article) {
        return api.post("/cgi-bin/freepublish/getarticle", "{\"article_id\":\"" + article + "\"}");
    }

    private JsonNode delete(String article, int index) {
        return api.post("/cgi-bin/freepublish/delete", "{\"article_id\":\"" + article + "\",\"index\":" + index + "}");
    }

    private JsonNode comments(String what, String dataId, int index) {
        return api.post("/cgi-bin/comment/" + what, "{\"msg_data_id\":" + dataId + ",\"index\":" + index + "}");
    }
}
