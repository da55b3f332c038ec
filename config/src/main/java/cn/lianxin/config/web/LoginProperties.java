package cn.lianxin.config.web;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code lianxin.login.*}.
 *
 * @param places networks whose name a phone is told when somebody logs in from there; of others it is told none
 * @param idle how long a browser stays logged in without being used, 5 min to 30 days
 */
@ConfigurationProperties("lianxin.login")
record LoginProperties(
        @DefaultValue List<Place> places,
        @DefaultValue("8h") Duration idle) {
    /**
     * One network.
     *
     * @param network in CIDR notation: 10.20.0.0/16
     * @param name as people call the place: 区融媒体中心
     */
    record Place(String network, String name) {}

    LoginProperties {
        if (idle.compareTo(Duration.ofMinutes(5)) < 0 || idle.compareTo(Duration.ofDays(30)) > 0) {
            throw new IllegalArgumentException("lianxin.login.idle must be 5 min to 30 days, not " + idle);
        }
    }
}
