package cn.lianxin.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianxin.config.contract.Outbound.Urgency;
import cn.lianxin.config.contract.Reply;
import cn.lianxin.gateway.delivery.StuckAlerts.Stage;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Alerts that had not gone when the matter was taken from whoever was to get them. */
class RecalledAlertTest extends AlertingGateway {
    private static final String MATTER = "HT2611240000007";
    private static final String OTHER = "HT2611240000008";
    private static final String MORNING = "2026-11-25T00:00:00Z";

    @Test
    void whatRestedOverTheNightIsNotSaidInTheMorning() {
        store("1", MATTER, "新诉求", Urgency.SOON);
        store("2", MATTER, "新".repeat(500), Urgency.SOON);
        store("3", OTHER, "另一件", Urgency.SOON);
        recall(MATTER);
        recall(MATTER);

        at(MORNING);

        awaitSent(1);
        assertThat(said()).first().asString().contains("另一件");
        assertThat(state("1")).isEqualTo(DeliveryState.RECALLED);
        assertThat(state("2")).isEqualTo(DeliveryState.RECALLED);
        assertThat(probe().state(id("2") + "-2")).isEqualTo(DeliveryState.RECALLED);
        assertThat(OUTSIDE.heard()).isEmpty();
        assertThat(told("1")).isEmpty();
    }

    @Test
    void whatIsHeldGoesNeitherWithAnAnswerNorAnotherWay() {
        at("2026-11-25T02:00:00Z");
        held("1", "楼道灯不亮");
        recall("HT2611240000002");

        assertThat(held.joinBefore(Reply.text("答"), typed("在吗"))).isEqualTo(Reply.text("答"));
        at("2026-11-25T02:10:00Z");
        store("2", "新诉求", Urgency.SOON);
        awaitSent(2);
        assertThat(probe().alertAt(id("1"))).isNull();
        assertThat(OUTSIDE.heard()).isEmpty();
        assertThat(told("1")).isEmpty();
    }

    @Test
    void nobodyMoreIsToldOfWhatIsLost() {
        at("2026-11-25T02:00:00Z");
        lost("1", "楼道灯不亮");
        awaitStage("1", Stage.NOTIFIED);
        recall("HT2611240000002");

        at("2026-11-25T02:05:10Z");
        store("2", "新诉求", Urgency.SOON);
        awaitSent(2);
        assertThat(state("1")).isEqualTo(DeliveryState.FAILED);
        assertThat(probe().alertAt(id("1"))).isNull();
        assertThat(OUTSIDE.heard()).as("before the word").hasSize(1);
        assertThat(told("1")).isEmpty();
    }

    @Test
    void aDigestIsSaidWithoutIt() {
        heldDigest();
        recall(MATTER);

        assertThat(held.joinBefore(Reply.text("答"), typed("在吗"))).isEqualTo(Reply.text("东山村已接手\n———\n东山村办好了\n———\n答"));
    }

    @Test
    void nothingIsLeftOfADigestWhoseMattersAreAllTakenBack() {
        heldDigest();
        recall(OTHER);
        recall(MATTER);

        assertThat(state("1")).isEqualTo(DeliveryState.RECALLED);
        assertThat(held.joinBefore(Reply.text("答"), typed("在吗"))).isEqualTo(Reply.text("答"));
    }

    @Test
    void whatWaitsForItsNextTryIsNotTriedAgain() {
        at("2026-11-25T02:00:00Z");
        wechatAnswers("-1");
        store("1", MATTER, "新诉求", Urgency.SOON);
        await().untilAsserted(() -> assertThat(state("1")).isEqualTo(DeliveryState.QUEUED));
        awaitSent(1);
        await().untilAsserted(() -> assertThat(state("1")).isEqualTo(DeliveryState.QUEUED));
        recall(MATTER);

        at("2026-11-25T02:01:00Z");
        store("2", "另一件", Urgency.SOON);
        awaitSent(2);
        assertThat(said()).last().asString().contains("另一件");
        assertThat(state("1")).isEqualTo(DeliveryState.RECALLED);
    }

    @Test
    void whatWasBeingSentIsNotBroughtLater() {
        store("1", MATTER, "新诉求", Urgency.SOON);
        probe().asIfBeingSent(id("1"), Instant.parse(MORNING));
        recall(MATTER);
        assertThat(state("1")).isEqualTo(DeliveryState.SENDING);

        at(MORNING);

        await().untilAsserted(() -> assertThat(state("1")).isEqualTo(DeliveryState.RECALLED));
        assertThat(held.joinBefore(Reply.text("答"), typed("在吗"))).isEqualTo(Reply.text("答"));
    }

    /** Three of two matters in one message, which WeChat does not let through. */
    private void heldDigest() {
        at("2026-11-25T02:00:00Z");
        store("1", MATTER, "岭秀天下小区已接手", Urgency.DIGEST);
        store("2", OTHER, "东山村已接手", Urgency.DIGEST);
        store("3", MATTER, "居民评了满意", Urgency.DIGEST);
        store("4", OTHER, "东山村办好了", Urgency.DIGEST);
        wechatAnswers("45015");
        at("2026-11-25T08:30:00Z");
        await().untilAsserted(() -> assertThat(state("1")).isEqualTo(DeliveryState.HELD));
        assertThat(said()).hasSize(1).first().asString().contains("岭秀天下小区已接手", "东山村办好了");
    }
}
