package cn.lianxin.gateway.sandbox.world;

import java.time.Duration;
import java.util.Locale;

/**
 * What a person may do that lets the account write to them, and how often it then may.
 *
 * <p>Source: developers.weixin.qq.com, customer-service messages, figures since June 2023. Each kind has a window of
 * its own, and doing it again opens that window anew.
 */
public enum Interaction {
    MESSAGE(Duration.ofDays(2), 5),
    CLICK(Duration.ofMinutes(1), 3),
    SCAN(Duration.ofMinutes(1), 3),
    SUBSCRIBE(Duration.ofMinutes(1), 3);

    private final Duration open;
    private final int messages;

    Interaction(Duration open, int messages) {
        this.open = open;
        this.messages = messages;
    }

    Duration open() {
        return open;
    }

    int messages() {
        return messages;
    }

    String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
