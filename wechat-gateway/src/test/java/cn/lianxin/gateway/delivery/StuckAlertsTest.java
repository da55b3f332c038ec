package cn.lianxin.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianxin.config.contract.Outbound.Urgency;
import cn.lianxin.config.contract.Reply;
import cn.lianxin.config.identity.ListedGroup;
import cn.lianxin.config.identity.Role;
import cn.lianxin.config.identity.Staff;
import cn.lianxin.gateway.delivery.StuckAlerts.Stage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Alerts that nobody sees: what is tried, in which order, and who is told. */
class StuckAlertsTest extends AlertingGateway {
    @Test
    void whatRestsFiveMinutesGoesTheSecondWayAndThenToTheService() {
        groups.publish(List.of(new ListedGroup("dongshan", "东山村", "COMMUNITY", "xianxia")));
        staff.publish(List.of(new Staff("s-1", person, "王支书", Role.OWNER, "dongshan")));
        at("2026-11-25T02:00:00Z");
        held("1", "楼道灯不亮");
        at("2026-11-25T02:04:59Z");
        assertThat(OUTSIDE.heard()).isEmpty();
        at("2026-11-25T02:05:01Z");
        awaitStage("1", Stage.NOTIFIED);
        assertThat(OUTSIDE.heard())
                .containsExactly("{\"staff\":\"s-1\",\"whom\":\"东山村王支书\",\"number\":\"HT2611240000002\","
                        + "\"subject\":\"楼道灯不亮\",\"count\":1}");
        assertThat(told("1")).isEmpty();

        at("2026-11-25T02:10:10Z");
        awaitStage("1", Stage.TOLD);
        assertThat(told("1")).singleElement().asString().contains("\"outcome\":\"HELD\"");
        assertThat(OUTSIDE.heard()).hasSize(1);

        held.joinBefore(Reply.text("您有 1 件待办"), typed("待办"));
        assertThat(told("1")).hasSize(2).last().asString().contains("\"outcome\":\"HANDED_OVER\"");
    }

    @Test
    void whatTheSecondWayDoesNotTakeIsTriedThreeTimesAndGoesOn() {
        OUTSIDE.answers(500, "");
        at("2026-11-25T02:00:00Z");
        held("1", "楼道灯不亮");
        for (String second : List.of("02:05:01", "02:06:02", "02:07:03", "02:07:04")) {
            at("2026-11-25T" + second + "Z");
            int tries = Math.min(3, OUTSIDE.heard().size() + 1);
            await().untilAsserted(() -> assertThat(probe().tries(id("1"))).isEqualTo(tries));
        }
        awaitStage("1", Stage.TOLD);
        assertThat(OUTSIDE.heard()).hasSize(3);
    }

    @Test
    void whatWeChatWillNeverBringGoesTheSecondWayAtOnceAndThenToTheService() {
        at("2026-11-25T02:00:00Z");
        lost("1", "楼道灯不亮");
        awaitStage("1", Stage.NOTIFIED);
        assertThat(OUTSIDE.heard()).singleElement().asString().contains("楼道灯不亮");
        assertThat(told("1")).isEmpty();

        at("2026-11-25T02:05:10Z");
        awaitStage("1", Stage.TOLD);
        assertThat(told("1")).singleElement().asString().contains("\"outcome\":\"FAILED\"");
        assertThat(OUTSIDE.heard()).hasSize(1);
    }

    @Test
    void whatIsLostAtNightWaitsForTheMorningLikeTheAlertItself() {
        at("2026-11-25T12:59:00Z");
        lost("1", "楼道灯不亮");
        awaitStage("1", Stage.NOTIFIED);
        at("2026-11-25T13:04:30Z");
        await().untilAsserted(
                        () -> assertThat(probe().alertAt(id("1"))).isEqualTo(Instant.parse("2026-11-26T00:00:00Z")));
        assertThat(told("1")).isEmpty();
    }

    @Test
    void whatCameWithADigestGoesTheSecondWayAndNoFurther() {
        at("2026-11-25T00:45:00Z");
        held("1", "居民评了满意", Urgency.DIGEST, null);
        at("2026-11-25T00:50:01Z");
        awaitStage("1", Stage.NOTIFIED);
        assertThat(OUTSIDE.heard()).singleElement().asString().contains("居民评了满意");

        at("2026-11-25T00:55:10Z");
        await().untilAsserted(() -> assertThat(probe().alertAt(id("1"))).isNull());
        assertThat(probe().stage(id("1"))).isEqualTo(Stage.NOTIFIED);
        assertThat(told("1")).isEmpty();
        assertThat(OUTSIDE.heard()).hasSize(1);
    }

    @Test
    void whatHasGoneWithAnAnswerRestsNoMore() {
        at("2026-11-25T02:00:00Z");
        held("1", "楼道灯不亮");
        held.joinBefore(Reply.text("您有 1 件待办"), typed("待办"));
        assertThat(told("1")).isEmpty();
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
}
