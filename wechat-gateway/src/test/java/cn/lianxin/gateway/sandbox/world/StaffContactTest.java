package cn.lianxin.gateway.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.gateway.sandbox.MovableClock;
import cn.lianxin.gateway.sandbox.SandboxTest;
import cn.lianxin.gateway.sandbox.world.Chats.Delivery;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SandboxTest
class StaffContactTest {
    @Autowired
    Chats chats;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void longAfterAnybodyWrote() {
        clock.pass(Duration.ofDays(3));
    }

    @Test
    void letsAnAlertReachStaffWhoHaveNeverWritten() {
        assertThat(alert("owner-heye")).isEqualTo(Delivery.WINDOW_CLOSED);
        new StaffContact(chats).start();
        assertThat(alert("owner-heye")).isEqualTo(Delivery.DELIVERED);
        assertThat(alert("desk-district")).isEqualTo(Delivery.DELIVERED);
        assertThat(alert("resident-13")).isEqualTo(Delivery.WINDOW_CLOSED);
    }

    @Test
    void leavesAnOpenWindowAsItIs() {
        chats.say("owner-furong", "待办");
        for (int i = 0; i < Interaction.MESSAGE.messages(); i++) {
            assertThat(alert("owner-furong")).isEqualTo(Delivery.DELIVERED);
        }
        new StaffContact(chats).start();
        assertThat(alert("owner-furong")).isEqualTo(Delivery.COUNT_SPENT);
    }

    private Delivery alert(String openId) {
        return chats.service(openId, "text", "有一件新诉求");
    }
}
