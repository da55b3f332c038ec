package cn.lianxin.gateway.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time that moves only when a test says so; it never goes back. */
public final class MovableClock implements InstantSource {
    private volatile Instant now = Instant.parse("2026-11-24T01:12:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }
}
