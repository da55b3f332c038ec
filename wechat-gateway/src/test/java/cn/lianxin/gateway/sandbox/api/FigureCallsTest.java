package cn.lianxin.gateway.sandbox.api;

import static cn.lianxin.gateway.sandbox.api.Api.code;
import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.gateway.sandbox.MovableClock;
import cn.lianxin.gateway.sandbox.SandboxTest;
import cn.lianxin.gateway.sandbox.fault.Fault;
import cn.lianxin.gateway.sandbox.fault.Faults;
import cn.lianxin.gateway.sandbox.world.People;
import cn.lianxin.gateway.sandbox.world.Reads;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.JsonNode;

@SandboxTest
class FigureCallsTest {
    private final Api api;

    @Autowired
    MovableClock clock;

    @Autowired
    Reads reads;

    @Autowired
    People people;

    @Autowired
    Faults faults;

    @Autowired
    StringRedisTemplate redis;

    FigureCallsTest(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @BeforeEach
    void emptyWorldAtNoon() {
        redis.delete(redis.keys("lianxin:sandbox:*"));
        clock.pass(Duration.between(
                clock.instant(), Reads.begin(today().plusDays(1)).plus(Duration.ofHours(12))));
    }

    @AfterEach
    void allWell() {
        faults.set(Set.of());
    }

    @Test
    void areThereAtEightTheMorningAfter() {
        String article = article();
        LocalDate day = today();
        read(article, "resident-01", "resident-02", "resident-01");
        clock.pass(Duration.ofHours(19).plusMinutes(59));
        assertThat(figures("getarticleread", day, day).path("list")).isEmpty();
        clock.pass(Duration.ofMinutes(1));
        JsonNode answer = figures("getarticleread", day, day);
        assertThat(answer.path("is_delay").asBoolean(true)).isFalse();
        JsonNode row = answer.path("list").get(0);
        assertThat(row.path("ref_date").asString()).isEqualTo(day.toString());
        assertThat(row.path("msgid").asString()).isEqualTo(article);
        assertThat(row.at("/detail/read_user").asInt()).isEqualTo(2);
        assertThat(row.at("/detail/read_user_source/1/scene_desc").asString()).isEqualTo("公众号消息");
        assertThat(row.at("/detail/read_user_source/1/user_count").asInt()).isEqualTo(2);
        assertThat(figures("getarticleshare", day, day)
                        .at("/list/0/detail/share_user")
                        .asInt(9))
                .isZero();
        JsonNode summary =
                figures("getbizsummary", day, day).path("list").get(0).path("detail");
        assertThat(summary.path("read_user").asInt()).isEqualTo(2);
        assertThat(summary.path("send_page_count").asInt()).isEqualTo(1);
    }

    @Test
    void growSinceAnArticleWasPublished() {
        String article = article();
        LocalDate day = today();
        read(article, "resident-01", "resident-02");
        clock.pass(Duration.ofDays(1));
        read(article, "resident-02", "resident-03");
        clock.pass(Duration.ofDays(1));
        JsonNode row = figures("getarticletotaldetail", day, day).path("list").get(0);
        assertThat(row.path("msgid").asString()).isEqualTo(article);
        assertThat(row.path("publish_type").asInt(9)).isZero();
        assertThat(row.path("title").asString()).isEqualTo("第 1 篇");
        assertThat(row.path("content_url").asString()).endsWith("/sandbox/s/" + article);
        assertThat(row.path("detail_list")).hasSize(2);
        assertThat(row.at("/detail_list/0/read_user").asInt()).isEqualTo(2);
        assertThat(row.at("/detail_list/1/stat_date").asString())
                .isEqualTo(day.plusDays(1).toString());
        assertThat(row.at("/detail_list/1/read_user").asInt()).isEqualTo(3);
        clock.pass(Duration.ofDays(60));
        assertThat(figures("getarticletotaldetail", day, day).at("/list/0/detail_list"))
                .hasSize(30);
    }

    @Test
    void areHalfAndMarkedWhileTheyAreLate() {
        String article = article();
        LocalDate day = today();
        read(article, "resident-01", "resident-02", "resident-03", "resident-04");
        clock.pass(Duration.ofDays(1));
        faults.set(Set.of(Fault.FIGURES_LATE));
        JsonNode late = figures("getarticleread", day, day);
        assertThat(late.path("is_delay").asBoolean()).isTrue();
        assertThat(late.at("/list/0/detail/read_user").asInt()).isEqualTo(2);
        assertThat(figures("getarticletotaldetail", day, day)
                        .at("/list/0/detail_list/0/read_user")
                        .asInt())
                .isEqualTo(2);
        faults.set(Set.of());
        JsonNode corrected = figures("getarticleread", day, day);
        assertThat(corrected.path("is_delay").asBoolean(true)).isFalse();
        assertThat(corrected.at("/list/0/detail/read_user").asInt()).isEqualTo(4);
    }

    @Test
    void refuseDaysThatAreNotOverAndTooManyAtOnce() {
        LocalDate yesterday = today().minusDays(1);
        assertThat(code(figures("getarticleread", today(), today()))).isEqualTo(61501);
        assertThat(code(figures("getarticleread", yesterday.minusDays(1), yesterday)))
                .isEqualTo(61501);
        assertThat(code(figures("getarticleread", yesterday, yesterday.minusDays(1))))
                .isEqualTo(61501);
        assertThat(code(figures("getbizsummary", yesterday.minusDays(29), yesterday)))
                .isZero();
        assertThat(code(figures("getbizsummary", yesterday.minusDays(30), yesterday)))
                .isEqualTo(61501);
        assertThat(code(api.post("/datacube/getarticleread", "{\"begin_date\":\"gestern\"}")))
                .isEqualTo(61500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"getarticlesummary", "getarticletotal", "getuserread", "getusershare"})
    void areRetired(String call) {
        LocalDate yesterday = today().minusDays(1);
        assertThat(code(figures(call, yesterday, yesterday))).isEqualTo(47009);
    }

    @Test
    void countFollowers() {
        people.follow("figures-01", null, clock.instant());
        people.follow("figures-02", null, clock.instant());
        people.leave("figures-02", clock.instant());
        LocalDate day = today();
        clock.pass(Duration.ofDays(1));
        JsonNode change = figures("getusersummary", day, day).path("list").get(0);
        assertThat(change.path("new_user").asInt()).isEqualTo(2);
        assertThat(change.path("cancel_user").asInt()).isEqualTo(1);
        int before = figures("getusercumulate", day.minusDays(1), day.minusDays(1))
                .at("/list/0/cumulate_user")
                .asInt();
        assertThat(figures("getusercumulate", day, day)
                        .at("/list/0/cumulate_user")
                        .asInt())
                .isEqualTo(before + 2);
    }

    private String article() {
        return api.sendAll(api.draft(1)).path("msg_data_id").asLong() + "_1";
    }

    private void read(String article, String... openIds) {
        for (String openId : openIds) {
            reads.read(openId, article);
        }
    }

    private JsonNode figures(String call, LocalDate begin, LocalDate end) {
        return api.post("/datacube/" + call, "{\"begin_date\":\"" + begin + "\",\"end_date\":\"" + end + "\"}");
    }

    private LocalDate today() {
        return Reads.day(clock.instant());
    }
}
