package cn.lianxin.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.contract.Outbound;
import cn.lianxin.config.contract.Outbound.Report;
import cn.lianxin.config.contract.Outbound.Urgency;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.contract.Reply;
import cn.lianxin.config.dispatch.OutboundHandler;
import cn.lianxin.config.dispatch.Target;
import cn.lianxin.config.identity.OpenIds;
import cn.lianxin.config.store.DueRows;
import cn.lianxin.config.store.Schema;
import cn.lianxin.gateway.delivery.StuckAlerts.Stage;
import cn.lianxin.gateway.notify.OtherSide;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Alerts in the hours of a district at work, by a clock that the test moves. */
@SpringBootTest(
        classes = {DeliveryTest.Gateway.class, AlertsTest.Night.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"lianxin.targets=gateway", "lianxin.alerts.hours=8:00-21:00", "lianxin.alerts.digests=08:45,16:30"
        })
class AlertsTest {
    private static final ScriptedWechat WECHAT = new ScriptedWechat();
    private static final OtherSide OUTSIDE = new OtherSide();
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static volatile Instant now = Instant.parse("2026-11-24T13:30:00Z");

    @Autowired
    Deliveries deliveries;

    @Autowired
    HeldMessages held;

    @Autowired
    OpenIds openIds;

    @Autowired
    @Qualifier("gatewaySchema")
    Schema schema;

    @Autowired
    @Qualifier("deliveryWork")
    DueRows work;

    private String openId;
    private Person person;

    @TestConfiguration(proxyBeanMethods = false)
    static class Night {
        @Bean
        @Primary
        InstantSource movedClock() {
            return () -> now;
        }
    }

    @DynamicPropertySource
    static void wechat(DynamicPropertyRegistry registry) {
        registry.add("lianxin.sandbox.url", WECHAT::url);
        registry.add("lianxin.notify.http", OUTSIDE::url);
    }

    @BeforeEach
    void somebodyAtHalfPastNineInTheEvening() {
        now = Instant.parse("2026-11-24T13:30:00Z");
        OUTSIDE.answers(200, "ok");
        OUTSIDE.heard().clear();
        openId = "alert-" + PEOPLE.incrementAndGet();
        person = openIds.seal("wx0000000000000001", openId);
    }

    @Test
    void dangerRingsAtNightAndTheRestInTheMorning() {
        store("1", "新诉求", Urgency.SOON);
        store("2", "着火了", Urgency.ALWAYS);
        store("3", "给居民的", null);
        awaitSent(2);
        assertThat(said()).anyMatch(body -> body.contains("着火了")).anyMatch(body -> body.contains("给居民的"));
        assertThat(state("1")).isEqualTo(DeliveryState.RESTING);

        at("2026-11-25T00:00:00Z");
        awaitSent(3);
        assertThat(said()).last().asString().contains("新诉求");
    }

    @Test
    void theRestComesInOneMessageAtTheDigest() {
        at("2026-11-25T02:00:00Z");
        store("1", "东山村已接手", Urgency.DIGEST);
        store("2", "居民评了满意", Urgency.DIGEST);
        store("3", "新诉求", Urgency.SOON);
        awaitSent(1);
        assertThat(said()).first().asString().contains("新诉求");

        at("2026-11-25T08:30:00Z");
        awaitSent(2);
        assertThat(said()).last().asString().contains("东山村已接手\\n———\\n居民评了满意");
        assertThat(state("1")).isEqualTo(DeliveryState.SENT);
        assertThat(state("2")).isEqualTo(DeliveryState.MERGED);
    }

    @Test
    void aDigestThatNoMessageHoldsIsSplit() {
        at("2026-11-25T02:00:00Z");
        for (int n = 1; n <= 5; n++) {
            store(Integer.toString(n), n + "长".repeat(150), Urgency.DIGEST);
        }
        at("2026-11-25T08:30:00Z");
        awaitSent(3);
        assertThat(said()).last().asString().contains("5长").doesNotContain("4长");
    }

    @Test
    void whatRestsFiveMinutesGoesTheSecondWayAndThenToTheService() {
        at("2026-11-25T02:00:00Z");
        held("1", "楼道灯不亮");
        at("2026-11-25T02:04:59Z");
        assertThat(OUTSIDE.heard()).isEmpty();
        at("2026-11-25T02:05:01Z");
        awaitStage("1", Stage.NOTIFIED);
        assertThat(OUTSIDE.heard())
                .containsExactly("{\"number\":\"HT2611240000002\",\"subject\":\"楼道灯不亮\",\"count\":1}");
        assertThat(told("1")).isEmpty();

        at("2026-11-25T02:10:10Z");
        awaitStage("1", Stage.TOLD);
        assertThat(told("1")).singleElement().asString().contains("\"outcome\":\"HELD\"");
        assertThat(OUTSIDE.heard()).hasSize(1);
    }

    @Test
    void whatTheSecondWayDoesNotTakeIsTriedThreeTimesAndGoesOn() {
        OUTSIDE.answers(500, "");
        at("2026-11-25T02:00:00Z");
        held("1", "楼道灯不亮");
        for (String second : List.of("02:05:01", "02:05:22", "02:05:43", "02:05:44")) {
            at("2026-11-25T" + second + "Z");
            int tries = Math.min(3, OUTSIDE.heard().size() + 1);
            await().untilAsserted(() -> assertThat(probe().tries(id("1"))).isEqualTo(tries));
        }
        awaitStage("1", Stage.TOLD);
        assertThat(OUTSIDE.heard()).hasSize(3);
    }

    @Test
    void whatHasGoneWithAnAnswerRestsNoMore() {
        at("2026-11-25T02:00:00Z");
        held("1", "楼道灯不亮");
        var typed = new Inbound.Text(new MessageKey(openId + "-".repeat(43 - openId.length())), person, now, "待办");
        held.joinBefore(Reply.text("您有 1 件待办"), typed);
        at("2026-11-25T02:30:00Z");
        held("2", "井盖没了");
        at("2026-11-25T02:35:01Z");
        awaitStage("2", Stage.NOTIFIED);
        assertThat(OUTSIDE.heard()).singleElement().asString().contains("井盖没了").contains("\"count\":1");
    }

    @Test
    void nobodyIsRungAtNightTheSecondWayEither() {
        at("2026-11-25T12:59:00Z");
        held("1", "楼道灯不亮");
        at("2026-11-25T13:05:00Z");
        await().untilAsserted(
                        () -> assertThat(probe().alertAt(id("1"))).isEqualTo(Instant.parse("2026-11-26T00:00:00Z")));
        assertThat(OUTSIDE.heard()).isEmpty();
    }

    private void held(String id, String subject) {
        WECHAT.answers("45015");
        var about = new Outbound.About("HT2611240000002", subject);
        var message = new Outbound.Text(id(id), person, "新诉求", Report.STUCK, about, Urgency.SOON);
        deliveries.store(List.of(new OutboundHandler.Sent(message, Target.PETITION)));
        await().untilAsserted(() -> assertThat(state(id)).isEqualTo(DeliveryState.HELD));
    }

    private void awaitStage(String id, Stage stage) {
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(probe().stage(id(id))).isEqualTo(stage));
    }

    private List<String> told(String id) {
        return probe().told(id(id));
    }

    private DeliveryProbe probe() {
        return schema.mapper(DeliveryProbe.class);
    }

    private void store(String id, String text, @Nullable Urgency urgency) {
        var message = new Outbound.Text(id(id), person, text, null, null, urgency);
        deliveries.store(List.of(new OutboundHandler.Sent(message, Target.PETITION)));
    }

    private void at(String instant) {
        now = Instant.parse(instant);
        work.wake();
    }

    private void awaitSent(int messages) {
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(said()).hasSize(messages));
    }

    private List<String> said() {
        return WECHAT.sendsTo(openId);
    }

    private DeliveryState state(String id) {
        return probe().state(id(id));
    }

    private String id(String id) {
        return id + "-" + person.hash().substring(0, 20);
    }
}
