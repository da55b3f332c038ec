package cn.lianxin.gateway.sandbox.phone;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.gateway.sandbox.phone.PhonesView.Line;
import cn.lianxin.gateway.sandbox.world.Message;
import cn.lianxin.gateway.sandbox.world.Message.Direction;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
    /** 9:12 in the morning of the 24th, in Zhuzhou. */
    private static final Instant NOW = Instant.parse("2026-11-24T01:12:00Z");

    @Test
    void setsATimeAfterFiveQuietMinutes() {
        assertThat(times("2026-11-24T01:00:00Z", "2026-11-24T01:05:00Z", "2026-11-24T01:10:01Z"))
                .containsExactly("9:00", null, "9:10");
    }

    @Test
    void namesTheDayOfWhatIsOlder() {
        assertThat(times(
                        "2026-11-22T15:59:00Z", "2026-11-22T16:00:00Z", "2026-11-22T16:05:01Z", "2026-11-23T16:00:00Z"))
                .containsExactly("11月22日 23:59", null, "昨天 0:05", "0:00");
    }

    private static List<String> times(String... instants) {
        List<Message> messages = Arrays.stream(instants)
                .map(at -> new Message(1, Direction.IN, "text", "好", Instant.parse(at), null))
                .toList();
        return Lines.of(messages, NOW).stream().map(Line::time).toList();
    }
}
