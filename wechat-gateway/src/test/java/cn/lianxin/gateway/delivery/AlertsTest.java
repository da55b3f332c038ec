package cn.lianxin.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianxin.config.contract.Outbound;
import cn.lianxin.config.contract.Outbound.Urgency;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.dispatch.OutboundHandler;
import cn.lianxin.config.dispatch.Target;
import cn.lianxin.config.identity.OpenIds;
import cn.lianxin.config.store.DueRows;
import cn.lianxin.config.store.Schema;
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
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static volatile Instant now = Instant.parse("2026-11-24T13:30:00Z");

    @Autowired
    Deliveries deliveries;

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
    }

    @BeforeEach
    void somebodyAtHalfPastNineInTheEvening() {
        now = Instant.parse("2026-11-24T13:30:00Z");
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
        return schema.mapper(DeliveryProbe.class).state(id(id));
    }

    private String id(String id) {
        return id + "-" + person.hash().substring(0, 20);
    }
}
