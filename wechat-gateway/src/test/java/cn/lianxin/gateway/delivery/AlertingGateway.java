package cn.lianxin.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.contract.Outbound;
import cn.lianxin.config.contract.Outbound.Report;
import cn.lianxin.config.contract.Outbound.Urgency;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.dispatch.OutboundHandler;
import cn.lianxin.config.dispatch.Target;
import cn.lianxin.config.identity.GroupDirectory;
import cn.lianxin.config.identity.OpenIds;
import cn.lianxin.config.identity.StaffDirectory;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Alerts in the hours of a district at work, by a clock that the test moves. */
@SpringBootTest(
        classes = {DeliveryTest.Gateway.class, AlertingGateway.Night.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"lianxin.targets=gateway", "lianxin.alerts.hours=8:00-21:00", "lianxin.alerts.digests=08:45,16:30"
        })
// Two classes share it: set aside between them, it would come back with its connections to Redis closed.
@DirtiesContext
abstract class AlertingGateway {
    private static final ScriptedWechat WECHAT = new ScriptedWechat();
    static final OtherSide OUTSIDE = new OtherSide();
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static volatile Instant now = Instant.parse("2026-11-24T13:30:00Z");

    @Autowired
    Deliveries deliveries;

    @Autowired
    HeldMessages held;

    @Autowired
    OpenIds openIds;

    @Autowired
    StaffDirectory staff;

    @Autowired
    GroupDirectory groups;

    @Autowired
    @Qualifier("gatewaySchema")
    Schema schema;

    @Autowired
    @Qualifier("deliveryWork")
    DueRows work;

    String openId = "";
    Person person = new Person("", "", "");

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

    final Inbound.Text typed(String text) {
        return new Inbound.Text(new MessageKey(openId + "-".repeat(43 - openId.length())), person, now, text);
    }

    final void held(String id, String subject) {
        held(id, subject, Urgency.SOON, Report.STUCK);
    }

    final void held(String id, String subject, Urgency urgency, @Nullable Report report) {
        sent(id, subject, urgency, report, "45015", DeliveryState.HELD);
    }

    /** WeChat will never bring it: the person follows no more. */
    final void lost(String id, String subject) {
        sent(id, subject, Urgency.SOON, Report.STUCK, "43004", DeliveryState.FAILED);
    }

    private void sent(
            String id, String subject, Urgency urgency, @Nullable Report report, String answer, DeliveryState becomes) {
        WECHAT.answers(answer);
        var about = new Outbound.About("HT2611240000002", subject);
        var message = new Outbound.Text(id(id), person, "新诉求", report, about, urgency);
        deliveries.store(List.of(new OutboundHandler.Sent(message, Target.PETITION)));
        await().untilAsserted(() -> assertThat(state(id)).isEqualTo(becomes));
    }

    final void awaitStage(String id, Stage stage) {
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(probe().stage(id(id))).isEqualTo(stage));
    }

    final List<String> told(String id) {
        return probe().told(id(id));
    }

    final DeliveryProbe probe() {
        return schema.mapper(DeliveryProbe.class);
    }

    final void store(String id, String text, @Nullable Urgency urgency) {
        var message = new Outbound.Text(id(id), person, text, null, null, urgency);
        deliveries.store(List.of(new OutboundHandler.Sent(message, Target.PETITION)));
    }

    final void store(String id, String number, String text, Urgency urgency) {
        var about = new Outbound.About(number, "楼道灯不亮");
        var report = urgency == Urgency.DIGEST ? null : Report.STUCK;
        var message = new Outbound.Text(id(id), person, text, report, about, urgency);
        deliveries.store(List.of(new OutboundHandler.Sent(message, Target.PETITION)));
    }

    /** It is a matter that this person must not see. */
    final void recall(String number) {
        var recall = new Outbound.Recall(id("recall-" + number), person, number);
        deliveries.store(List.of(new OutboundHandler.Sent(recall, Target.PETITION)));
    }

    final void wechatAnswers(String... codes) {
        WECHAT.answers(codes);
    }

    final void at(String instant) {
        now = Instant.parse(instant);
        work.wake();
    }

    final void awaitSent(int messages) {
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(said()).hasSize(messages));
    }

    final List<String> said() {
        return WECHAT.sendsTo(openId);
    }

    final DeliveryState state(String id) {
        return probe().state(id(id));
    }

    final String id(String id) {
        return id + "-" + person.hash().substring(0, 20);
    }
}
