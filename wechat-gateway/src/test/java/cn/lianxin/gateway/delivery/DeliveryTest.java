package cn.lianxin.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.Inbound.Outcome;
import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.contract.Outbound;
import cn.lianxin.config.contract.Outbound.Report;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.contract.Reply;
import cn.lianxin.config.dispatch.Dispatcher;
import cn.lianxin.config.dispatch.OutboundHandler;
import cn.lianxin.config.dispatch.Target;
import cn.lianxin.config.dispatch.Wire;
import cn.lianxin.config.identity.OpenIds;
import cn.lianxin.config.store.Schema;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.dao.DataAccessException;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Delivery on the real stores, with a WeChat that answers as it is told. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "lianxin.targets=gateway")
class DeliveryTest {
    private static final String APP = "wx0000000000000001";
    private static final ScriptedWechat WECHAT = new ScriptedWechat();
    private static final Instant NOW = Instant.parse("2026-11-24T01:12:00Z");
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    Deliveries deliveries;

    @Autowired
    HeldMessages held;

    @Autowired
    OpenIds openIds;

    @Autowired
    Dispatcher dispatcher;

    @Autowired
    Wire wire;

    @Autowired
    InstantSource clock;

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
    void joinsAsManyHeldTextsAsAnAnswerHoldsAndSendsTheRestAfterIt() {
        WECHAT.answers("45047");
        String long600 = "长".repeat(200);
        IntStream.rangeClosed(1, 5).forEach(n -> {
            store("f" + n, n + long600);
            awaitState("f" + n, DeliveryState.HELD);
        });
        String first = joined("k1");
        assertThat(first).startsWith("1长").contains("3长").doesNotContain("4长").endsWith("答");
        assertThat(first.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(2047);
        awaitState("f5", DeliveryState.SENT);
        store("f6", "新");
        awaitState("f6", DeliveryState.SENT);
        assertThat(WECHAT.sendsTo(openId).stream().skip(1))
                .satisfiesExactly(
                        body -> assertThat(body).contains("4长"),
                        body -> assertThat(body).contains("5长"),
                        body -> assertThat(body).contains("新"));
        assertThat(joined("k2")).isEqualTo("答");
    }

    @Test
    void holdsTheRestAgainWhereTheWayClosesAgain() {
        WECHAT.answers("45047", "0", "45047");
        String long900 = "长".repeat(300);
        IntStream.rangeClosed(1, 5).forEach(n -> {
            store("v" + n, n + long900);
            awaitState("v" + n, DeliveryState.HELD);
        });
        assertThat(joined("k1")).startsWith("1长").contains("2长").doesNotContain("3长");
        awaitState("v3", DeliveryState.SENT);
        awaitState("v4", DeliveryState.HELD);
        awaitState("v5", DeliveryState.HELD);
        assertThat(joined("k2")).startsWith("4长").contains("5长");
    }

    @Test
    void looksAgainAfterALookThatFailed() {
        WECHAT.answers("45015");
        store("x1", "旧的");
        awaitState("x1", DeliveryState.HELD);
        DeliveryProbe probe = schema.mapper(DeliveryProbe.class);
        probe.takeAway();
        try {
            assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> joined("k1"));
            assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> held.release(person));
        } finally {
            probe.bringBack();
        }
        assertThat(dispatcher.send(typed("k2", NOW), Set.of()).held()).isTrue();
        assertThat(joined("k2")).isEqualTo("旧的\n———\n答");
    }

    @Test
    void sendsWhatIsHeldByItselfWhereTheAnswerIsOnlyAPromise() {
        WECHAT.answers("45015");
        store("w1", "旧的", Report.EVERY);
        awaitState("w1", DeliveryState.HELD);
        held.release(person);
        awaitState("w1", DeliveryState.SENT);
        awaitTold("w1", Outcome.HELD, Outcome.PROVEN);
        assertThat(joined("k")).isEqualTo("答");
    }

    @Test
    void makesATextOfACardThatSomethingHeldGoesBefore() {
        var card = new Reply.News("一口井", "三天打好", null, "http://a.example/a/7");
        assertThat(held.joinBefore(card, typed("k0", NOW))).isEqualTo(card);
        WECHAT.answers("45015");
        store("j1", "井打好了");
        awaitState("j1", DeliveryState.HELD);

        assertThat(held.joinBefore(card, typed("k1", NOW)))
                .isEqualTo(Reply.text("井打好了\n———\n一口井\nhttp://a.example/a/7"));
        assertThat(held.joinBefore(card, typed("k1", NOW)))
                .as("a repeat, should the joined answer not have been stored")
                .isEqualTo(Reply.text("井打好了\n———\n一口井\nhttp://a.example/a/7"));
        assertThat(held.joinBefore(card, typed("k2", NOW)))
                .as("the next message")
                .isEqualTo(card);
    }

    @Test
    void tellsWhoAskedThatWeChatTookIt() {
        store("p1", "办好了", Report.EVERY);
        store("p2", "新诉求", Report.STUCK);
        store("p3", "不用问", null);
        awaitState("p3", DeliveryState.SENT);
        awaitTold("p1", Outcome.PROVEN);
        awaitTold("p2");
        awaitTold("p3");
    }

    @Test
    void aLongTextsFateIsThatOfItsLastPart() {
        store("q1", "长".repeat(900), Report.EVERY);
        awaitStateOf(id("q1") + "-3", DeliveryState.SENT);
        awaitTold("q1", Outcome.PROVEN);
    }

    @Test
    void tellsThatWhoeverIsGoneGetsNothing() {
        WECHAT.answers("43004", "43004");
        store("r1", "办好了", Report.EVERY);
        store("r2", "新诉求", Report.STUCK);
        awaitTold("r1", Outcome.FAILED);
        awaitTold("r2", Outcome.FAILED);
    }

    @Test
    void whatWasHeldIsProvenWhenThePersonWritesAfterTheAnswerThatCarriedIt() {
        WECHAT.answers("45015");
        store("s1", "还差一点信息", Report.EVERY);
        awaitTold("s1", Outcome.HELD);
        Instant before = clock.instant().minusSeconds(60);
        Instant after = clock.instant().plusSeconds(60);

        assertThat(joined("k1")).startsWith("还差一点信息");
        awaitTold("s1", Outcome.HELD, Outcome.HANDED_OVER);
        joined("k1", after);
        awaitTold("s1", Outcome.HELD, Outcome.HANDED_OVER);
        joined("k2", before);
        awaitTold("s1", Outcome.HELD, Outcome.HANDED_OVER);

        assertThat(joined("k3", after)).isEqualTo("答");
        awaitTold("s1", Outcome.HELD, Outcome.HANDED_OVER, Outcome.PROVEN);
        joined("k4", after);
        awaitTold("s1", Outcome.HELD, Outcome.HANDED_OVER, Outcome.PROVEN);
    }

    @Test
    void anAnswerThatNoDoorHasWrittenProvesNothing() {
        WECHAT.answers("45015");
        store("t1", "还差一点信息", Report.EVERY);
        awaitTold("t1", Outcome.HELD);
        Instant after = clock.instant().plusSeconds(60);
        joined("k1");
        dispatcher.owe(person, key("k1"));
        joined("k2", after);
        awaitTold("t1", Outcome.HELD, Outcome.HANDED_OVER);

        dispatcher.written(person, key("k1"));
        joined("k3", after);
        awaitTold("t1", Outcome.HELD, Outcome.HANDED_OVER, Outcome.PROVEN);
    }

    @Test
    void holdsDoubtfullyBehindAnotherWhatADeadWorkerLeft() {
        WECHAT.answers("45015");
        store("u1", "先");
        awaitState("u1", DeliveryState.HELD);
        store("u2", "后");
        awaitState("u2", DeliveryState.HELD);
        schema.mapper(DeliveryProbe.class).asIfItsWorkerHadDied(id("u2"));
        awaitState("u2", DeliveryState.HELD);
        assertThat(joined("k")).isEqualTo("先\n———\n后\n（如已收到请忽略）\n———\n答");
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
        store(id, text, null);
    }

    private void store(String id, String text, @Nullable Report report) {
        deliveries.store(List.of(new OutboundHandler.Sent(
                new Outbound.Text(id(id), person, text, report, null, null), Target.PETITION)));
    }

    private String joined(String key) {
        return joined(key, NOW);
    }

    private String joined(String key, Instant typedAt) {
        return ((Reply.Text) held.joinBefore(Reply.text("答"), typed(key, typedAt))).text();
    }

    private Inbound typed(String key, Instant at) {
        return new Inbound.Text(key(key), person, at, "在吗");
    }

    private static MessageKey key(String key) {
        return new MessageKey((key + "-").repeat(22).substring(0, 43));
    }

    /** Waits until these outcomes, and no others, have been told. */
    private void awaitTold(String id, Outcome... outcomes) {
        DeliveryProbe probe = schema.mapper(DeliveryProbe.class);
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(probe.told(id(id)))
                        .extracting(body -> ((Inbound.Delivery) wire.inbound(body)).outcome())
                        .containsExactly(outcomes));
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
