package cn.lianxin.gateway.callback;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.dispatch.Target;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RoutesTest {
    private static final MessageKey KEY = new MessageKey("k");
    private static final Person SOMEBODY = new Person("wx0000000000000001", "h".repeat(43), "k1.x");
    private static final Instant NOW = Instant.parse("2026-11-28T01:00:00Z");

    @Test
    void whatHasToBeFetchedGoesToBoth() {
        assertThat(Routes.of(new Inbound.Image(KEY, SOMEBODY, NOW, "m", null)))
                .containsExactlyInAnyOrder(Target.PETITION, Target.MEDIA);
        assertThat(Routes.of(new Inbound.Voice(KEY, SOMEBODY, NOW, "m", "amr", "路灯坏了")))
                .containsExactlyInAnyOrder(Target.PETITION, Target.MEDIA);
    }

    @Test
    void everythingElseGoesToOneServiceAtMost() {
        assertThat(Routes.of(new Inbound.Text(KEY, SOMEBODY, NOW, "待办"))).containsExactly(Target.PETITION);
        assertThat(Routes.of(new Inbound.Text(KEY, SOMEBODY, NOW, "看 3"))).containsExactly(Target.CONTENT);
        assertThat(Routes.of(new Inbound.Click(KEY, SOMEBODY, NOW, "待办"))).containsExactly(Target.PETITION);
        assertThat(Routes.of(new Inbound.Click(KEY, SOMEBODY, NOW, "看"))).containsExactly(Target.CONTENT);
        assertThat(Routes.of(new Inbound.Location(KEY, SOMEBODY, NOW, 27.8, 113.1, 15, "东山村")))
                .containsExactly(Target.PETITION);
        assertThat(Routes.of(new Inbound.View(KEY, SOMEBODY, NOW, "https://a.example", null, false)))
                .isEmpty();
    }
}
