package cn.lianxin.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lianxin.config.contract.Outbound.Urgency;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlertHoursTest {
    private static final AlertHours STANDARD = new AlertProperties(null, null).hours(false);

    @ParameterizedTest
    @CsvSource({
        "ALWAYS, 2026-11-24T03:00:00, 2026-11-24T03:00:00",
        "SOON, 2026-11-24T07:59:59, 2026-11-24T08:00:00",
        "SOON, 2026-11-24T08:00:00, 2026-11-24T08:00:00",
        "SOON, 2026-11-24T20:59:59, 2026-11-24T20:59:59",
        "SOON, 2026-11-24T21:00:00, 2026-11-25T08:00:00",
        "DIGEST, 2026-11-24T08:00:00, 2026-11-24T08:45:00",
        "DIGEST, 2026-11-24T08:45:00, 2026-11-24T08:45:00",
        "DIGEST, 2026-11-24T08:45:01, 2026-11-24T16:30:00",
        "DIGEST, 2026-11-24T23:59:59, 2026-11-25T08:45:00",
    })
    void ringsByDayAndCollectsTheRest(Urgency urgency, LocalDateTime now, LocalDateTime goes) {
        assertThat(STANDARD.next(urgency, beijing(now))).isEqualTo(beijing(goes));
    }

    @Test
    void letsEverythingGoAtOnceInTheSandbox() {
        Instant night = beijing(LocalDateTime.parse("2026-11-24T23:59:59"));
        AlertHours sandbox = new AlertProperties(null, null).hours(true);
        assertThat(List.of(Urgency.values()))
                .allSatisfy(urgency -> assertThat(sandbox.next(urgency, night)).isEqualTo(night));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8-21", "21:00-8:00", "8:00-25:00", "8:00-8:00"})
    void refusesHoursThatAreNone(String hours) {
        assertThatThrownBy(() -> AlertHours.parse(hours, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant beijing(LocalDateTime time) {
        return time.atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
