package cn.lianxin.gateway.delivery;

import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code lianxin.alerts.*}.
 *
 * @param hours when staff may be alerted, like {@code 8:00-21:00}, which is the default; all day in the sandbox
 * @param digests when what is not urgent goes, {@code 08:45,16:30} by default; none in the sandbox, where all goes at once
 */
@ConfigurationProperties("lianxin.alerts")
record AlertProperties(@Nullable String hours, @Nullable List<LocalTime> digests) {
    AlertHours hours(boolean sandbox) {
        List<LocalTime> standard = sandbox ? List.of() : List.of(LocalTime.of(8, 45), LocalTime.of(16, 30));
        return AlertHours.parse(
                Objects.requireNonNullElse(hours, sandbox ? "0:00-24:00" : "8:00-21:00"),
                Objects.requireNonNullElse(digests, standard));
    }
}
