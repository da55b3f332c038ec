package cn.lianxin.gateway.journey;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Begins on a working Tuesday at 9:12 in Beijing and runs on from there, so that what is tried again a second later is;
 * a test may let any time pass at once.
 */
final class FlowingClock implements InstantSource {
    private volatile Duration ahead =
            Duration.between(InstantSource.system().instant(), Instant.parse("2026-11-24T01:12:00Z"));

    @Override
    public Instant instant() {
        return InstantSource.system().instant().plus(ahead);
    }

    synchronized void pass(Duration time) {
        ahead = ahead.plus(time);
    }
}
