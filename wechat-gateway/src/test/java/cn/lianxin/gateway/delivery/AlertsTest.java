package cn.lianxin.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.contract.Outbound.Urgency;
import org.junit.jupiter.api.Test;

/** When alerts go, and what goes together. */
class AlertsTest extends AlertingGateway {
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
}
