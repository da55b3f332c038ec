package cn.lianxin.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.contract.Outbound;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.contract.Reply;
import cn.lianxin.config.identity.OpenIds;
import cn.lianxin.config.store.Schema;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Delivery on the real stores, with a WeChat that answers as it is told. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "lianxin.targets=gateway")
class DeliveryTest {
    private static final String APP = "wx0000000000000001";
    private static final ScriptedWechat WECHAT = new ScriptedWechat();
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    Deliveries deliveries;

    @Autowired
    HeldMessages held;

    @Autowired
    OpenIds openIds;

    @Autowired
    MeterRegistry meters;

    @Autowired
    @Qualifier("gatewaySchema")
    Schema schema;

    private String openId;
    private Person person;

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Gateway {}

    @DynamicPropertySource
    static void wechat(DynamicPropertyRegistry registry) {
        registry.add("lianxin.sandbox.url", WECHAT::url);
    }

    @BeforeEach
    void somebodyNew() {
        openId = "delivery-" + PEOPLE.incrementAndGet();
        person = openIds.seal(APP, openId);
        WECHAT.answers();
    }

    @Test
    void sendsOnceWhatIsStoredTwice() {
        store("a1", "一");
        store("a1", "一");
        awaitState("a1", DeliveryState.SENT);
        assertThat(WECHAT.sendsTo(openId)).hasSize(1).first().asString().contains("一");
    }

    @Test
    void keepsAPersonsOrderOverARetry() {
        WECHAT.answers("-1");
        store("b1", "先");
        store("b2", "后");
        awaitState("b2", DeliveryState.SENT);
        assertThat(WECHAT.sendsTo(openId)).hasSize(3);
        assertThat(WECHAT.sendsTo(openId).get(1)).contains("先");
        assertThat(WECHAT.sendsTo(openId).get(2)).contains("后");
    }

    @Test
    void holdsWhatAClosedWindowRefusesAndWhatComesAfterIt() {
        WECHAT.answers("45015");
        double heldBefore = counted("held");
        store("c1", "甲");
        awaitState("c1", DeliveryState.HELD);
        store("c2", "乙");
        awaitState("c2", DeliveryState.HELD);
        assertThat(WECHAT.sendsTo(openId)).as("the second needs no call").hasSize(1);
        assertThat(counted("held")).isEqualTo(heldBefore + 2);
        assertThat(joined("k1")).isEqualTo("甲\n———\n乙\n———\n答");
        assertThat(joined("k1")).as("a repeat of the same message").isEqualTo("甲\n———\n乙\n———\n答");
        assertThat(joined("k2")).as("the next message").isEqualTo("答");
    }

    @Test
    void neverResendsWhatMayHaveArrivedButSaysSoWithTheNextAnswer() {
        WECHAT.answers(ScriptedWechat.HANGS_UP);
        store("d1", "可能到了");
        awaitState("d1", DeliveryState.HELD);
        assertThat(joined("k")).isEqualTo("可能到了\n（如已收到请忽略）\n———\n答");
        assertThat(WECHAT.sendsTo(openId)).hasSize(1);
    }

    @Test
    void givesUpOnSomebodyWhoIsGone() {
        WECHAT.answers("43004");
        store("e1", "走了");
        awaitState("e1", DeliveryState.FAILED);
        assertThat(joined("k")).isEqualTo("答");
    }

    @Test
    void joinsAsManyHeldTextsAsAnAnswerHoldsAndKeepsTheRest() {
        WECHAT.answers("45047");
        String long600 = "长".repeat(200);
        IntStream.rangeClosed(1, 5).forEach(n -> {
            store("f" + n, n + long600);
            awaitState("f" + n, DeliveryState.HELD);
        });
        String first = joined("k1");
        assertThat(first).startsWith("1长").contains("3长").doesNotContain("4长").endsWith("答");
        assertThat(first.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(2047);
        assertThat(joined("k2")).startsWith("4长").contains("5长");
    }

    @Test
    void makesATextOfACardThatSomethingHeldGoesBefore() {
        var card = new Reply.News("一口井", "三天打好", null, "http://a.example/a/7");
        assertThat(held.joinBefore(card, person, key("k0"))).isEqualTo(card);
        WECHAT.answers("45015");
        store("j1", "井打好了");
        awaitState("j1", DeliveryState.HELD);

        assertThat(held.joinBefore(card, person, key("k1")))
                .isEqualTo(Reply.text("井打好了\n———\n一口井\nhttp://a.example/a/7"));
        assertThat(held.joinBefore(card, person, key("k1")))
                .as("a repeat, should the joined answer not have been stored")
                .isEqualTo(Reply.text("井打好了\n———\n一口井\nhttp://a.example/a/7"));
        assertThat(held.joinBefore(card, person, key("k2")))
                .as("the next message")
                .isEqualTo(card);
    }

    @Test
    void holdsDoubtfullyWhatWasUnderWayWhenItsWorkerDied() {
        WECHAT.answers("45015");
        store("g1", "半路");
        awaitState("g1", DeliveryState.HELD);
        schema.mapper(DeliveryProbe.class).asIfItsWorkerHadDied(id("g1"));
        awaitState("g1", DeliveryState.HELD);
        assertThat(joined("k")).isEqualTo("半路\n（如已收到请忽略）\n———\n答");
    }

    @Test
    void splitsATextThatNoMessageHolds() {
        String text = "第一段" + "长".repeat(300) + "\n第二段" + "👨‍👩‍👧".repeat(60);
        store("h1", text);
        awaitStateOf(id("h1") + "-2", DeliveryState.SENT);
        assertThat(Parts.of(text))
                .allSatisfy(part ->
                        assertThat(part.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(1200));
        assertThat(String.join("\n", Parts.of(text)).replace("\n", "")).isEqualTo(text.replace("\n", ""));
    }

    @Test
    void triesAgainWhatWrongSettingsRefuse() {
        WECHAT.answers("40125");
        store("i1", "密钥错了");
        awaitState("i1", DeliveryState.SENT);
        assertThat(WECHAT.sendsTo(openId)).hasSize(2);
    }

    private void store(String id, String text) {
        deliveries.store(List.of(new Outbound.Text(id(id), person, text)));
    }

    private String joined(String key) {
        return ((Reply.Text) held.joinBefore(Reply.text("答"), person, key(key))).text();
    }

    private static MessageKey key(String key) {
        return new MessageKey((key + "-").repeat(22).substring(0, 43));
    }

    private void awaitState(String id, DeliveryState state) {
        awaitStateOf(id(id), state);
    }

    private void awaitStateOf(String rowId, DeliveryState state) {
        DeliveryProbe probe = schema.mapper(DeliveryProbe.class);
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(probe.state(rowId)).isEqualTo(state));
    }

    private String id(String id) {
        return id + "-" + person.hash().substring(0, 20);
    }

    private double counted(String state) {
        return meters.counter("lianxin.delivery.outcomes", "state", state).count();
    }
}
