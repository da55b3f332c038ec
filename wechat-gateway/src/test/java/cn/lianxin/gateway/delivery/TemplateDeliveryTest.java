package cn.lianxin.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.Inbound.Outcome;
import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.contract.Outbound;
import cn.lianxin.config.contract.Outbound.Report;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.contract.Reply;
import cn.lianxin.config.dispatch.OutboundHandler;
import cn.lianxin.config.dispatch.Target;
import cn.lianxin.config.dispatch.Wire;
import cn.lianxin.config.identity.OpenIds;
import cn.lianxin.config.store.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An account that may send templates, and somebody who has not written for two days. */
@SpringBootTest(
        classes = DeliveryTest.Gateway.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "lianxin.targets=gateway",
            "lianxin.crypto.index-key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "lianxin.crypto.keys[0].id=k1",
            "lianxin.crypto.keys[0].value=AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE="
        })
class TemplateDeliveryTest {
    private static final String APP = "wx00000000000000fe";
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
    private static final ScriptedWechat WECHAT = new ScriptedWechat();
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final String WINDOW_CLOSED = "45015";

    @Autowired
    Deliveries deliveries;

    @Autowired
    HeldMessages held;

    @Autowired
    TemplateResults results;

    @Autowired
    OpenIds openIds;

    @Autowired
    Wire wire;

    @Autowired
    @Qualifier("gatewaySchema")
    Schema schema;

    private String openId;
    private Person person;

    @DynamicPropertySource
    static void wechat(DynamicPropertyRegistry registry) {
        // All of an account in one place: properties of a list are not put together from several.
        account(registry, "app-id", "wx00000000000000fe");
        account(registry, "original-id", "gh_templates");
        account(registry, "secret", "secret");
        account(registry, "token", "token");
        account(registry, "type", "SERVICE_VERIFIED");
        account(registry, "templates.message.id", "progress");
        account(registry, "templates.message.fields[character_string1]", "NUMBER");
        account(registry, "templates.message.fields.thing2", "SUBJECT");
        account(registry, "templates.message.fields.thing3", "TEXT");
        account(registry, "templates.notice.id", "agreed");
        account(registry, "templates.notice.fields.thing1", "SUBJECT");
        account(registry, "api-base", WECHAT.url());
    }

    private static void account(DynamicPropertyRegistry registry, String name, String value) {
        registry.add("lianxin.wechat.accounts[0]." + name, () -> value);
    }

    @BeforeEach
    void somebodyNew() {
        openId = "template-" + PEOPLE.incrementAndGet();
        person = openIds.seal(APP, openId);
        WECHAT.answers();
    }

    @Test
    void announcesWhatTheClosedWindowRefusesAndBringsTheWordsWithTheNextAnswer() {
        WECHAT.answers(WINDOW_CLOSED);
        store("a1", "还差一点信息：是哪一栋楼的哪一层？\n您直接回复就行");
        awaitTold("a1", Outcome.HANDED_OVER);
        assertThat(WECHAT.sendsTo(openId))
                .hasSize(2)
                .last()
                .asString()
                .contains("\"template_id\":\"progress\"", "\"character_string1\":{\"value\":\"HT2611240000002\"}")
                .contains("\"thing3\":{\"value\":\"还差一点信息：是哪一栋楼的哪一层？ 您…\"}");

        results.take(finished(WECHAT.lastId(), "success"));
        results.take(finished(WECHAT.lastId(), "success"));
        awaitTold("a1", Outcome.HANDED_OVER, Outcome.PROVEN, Outcome.PROVEN);
        assertThat(answer()).startsWith("还差一点信息：是哪一栋楼的哪一层？\n您直接回复就行\n———\n");
    }

    @Test
    void announcesTheNextOneTooWithoutTryingTheClosedWindow() {
        WECHAT.answers(WINDOW_CLOSED);
        store("b1", "一");
        awaitTold("b1", Outcome.HANDED_OVER);
        store("b2", "二");
        awaitTold("b2", Outcome.HANDED_OVER);
        assertThat(WECHAT.sendsTo(openId)).hasSize(3);
        assertThat(answer()).isEqualTo("一\n———\n二\n———\n答");
        store("b3", "三");
        awaitTold("b3", Outcome.PROVEN);
        assertThat(WECHAT.sendsTo(openId)).last().asString().contains("\"msgtype\":\"text\"");
    }

    @Test
    void goesDownToTheNoticeThePersonAgreedToAndThenHolds() {
        WECHAT.answers(WINDOW_CLOSED, "40037");
        store("c1", "一");
        awaitTold("c1", Outcome.HANDED_OVER);
        assertThat(WECHAT.sendsTo(openId)).last().asString().contains("\"template_id\":\"agreed\"");
        assertThat(answer()).startsWith("一");

        WECHAT.answers(WINDOW_CLOSED, "40037", "43101");
        store("c2", "二");
        awaitTold("c2", Outcome.HELD);
    }

    @Test
    void endsWhereNobodyIsThere() {
        WECHAT.answers(WINDOW_CLOSED, "43004");
        store("d1", "一");
        awaitTold("d1", Outcome.FAILED);
    }

    @Test
    void hearsOfAResultThatWasFasterThanTheAnswer() {
        WECHAT.answers(WINDOW_CLOSED);
        results.take(finished(WECHAT.nextId(), "success"));
        store("e1", "一");
        awaitTold("e1", Outcome.HANDED_OVER, Outcome.PROVEN);
    }

    @Test
    void triesTheNextOneAfterATemplateThatDidNotArrive() {
        WECHAT.answers(WINDOW_CLOSED);
        store("f1", "一");
        awaitTold("f1", Outcome.HANDED_OVER);
        results.take(finished(WECHAT.lastId(), "failed:user block"));
        store("f2", "二");
        awaitTold("f2", Outcome.HANDED_OVER);
        assertThat(WECHAT.sendsTo(openId)).hasSize(3).last().asString().contains("\"template_id\":\"progress\"");
        assertThat(answer()).isEqualTo("一\n———\n二\n———\n答");
    }

    @Test
    void announcesALongMessageWhoseFirstPartHadToBeHeld() {
        WECHAT.answers(WINDOW_CLOSED);
        store("g1", "长".repeat(400) + "完");
        awaitTold("g1", Outcome.HANDED_OVER);
        assertThat(WECHAT.sendsTo(openId)).hasSize(2).last().asString().contains("\"template_id\":\"progress\"");
        assertThat(answer()).isEqualTo("长".repeat(400) + "\n———\n完\n———\n答");
    }

    @Test
    void announcesPastWhatOnlyWordsCanSay() {
        WECHAT.answers(WINDOW_CLOSED);
        store(new Outbound.Text(id("h1"), person, "有居民表扬您", Report.EVERY, null, null));
        awaitTold("h1", Outcome.HELD);
        store("h2", "有一件急事");
        awaitTold("h2", Outcome.HANDED_OVER);
        store(new Outbound.Text(id("h3"), person, "又有居民表扬您", Report.EVERY, null, null));
        awaitTold("h3", Outcome.HELD);
        assertThat(WECHAT.sendsTo(openId)).as("words need no call").hasSize(2);
        assertThat(answer()).isEqualTo("有居民表扬您\n———\n有一件急事\n———\n又有居民表扬您\n———\n答");
    }

    @Test
    void bringsTheWordsOfWhatDidNotFitTheAnswerWithoutAnnouncingThemAgain() {
        WECHAT.answers(WINDOW_CLOSED);
        store("i1", "长".repeat(400));
        awaitTold("i1", Outcome.HANDED_OVER);
        store("i2", "久".repeat(400));
        awaitTold("i2", Outcome.HANDED_OVER);
        WECHAT.answers(WINDOW_CLOSED);
        assertThat(answer()).isEqualTo("长".repeat(400) + "\n———\n答");
        await().until(() -> WECHAT.sendsTo(openId).size() == 4);
        assertThat(WECHAT.sendsTo(openId)).last().asString().contains("久").doesNotContain("template_id");
        store("i3", "三");
        awaitTold("i3", Outcome.HANDED_OVER);
        awaitTold("i2", Outcome.HANDED_OVER);

        held.release(person);
        awaitTold("i3", Outcome.HANDED_OVER, Outcome.PROVEN);
        awaitTold("i2", Outcome.HANDED_OVER, Outcome.PROVEN);
        assertThat(WECHAT.sendsTo(openId)).hasSize(7);
    }

    private void store(String id, String text) {
        var about = new Outbound.About("HT2611240000002", "楼道灯不亮");
        store(new Outbound.Text(id(id), person, text, Report.EVERY, about, null));
    }

    private void store(Outbound.Text message) {
        deliveries.store(List.of(new OutboundHandler.Sent(message, Target.PETITION)));
    }

    private String answer() {
        var typed = new Inbound.Text(new MessageKey(openId + "-".repeat(43 - openId.length())), person, NOON, "在");
        return ((Reply.Text) held.joinBefore(Reply.text("答"), typed)).text();
    }

    private Inbound finished(String msgId, String status) {
        return new Inbound.TemplateFinished(new MessageKey("r".repeat(43)), person, NOON, msgId, status);
    }

    private void awaitTold(String id, Outcome... outcomes) {
        DeliveryProbe probe = schema.mapper(DeliveryProbe.class);
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(probe.told(id(id)))
                        .extracting(body -> ((Inbound.Delivery) wire.inbound(body)).outcome())
                        .containsExactly(outcomes));
    }

    private String id(String id) {
        return id + "-" + person.hash().substring(0, 20);
    }
}
