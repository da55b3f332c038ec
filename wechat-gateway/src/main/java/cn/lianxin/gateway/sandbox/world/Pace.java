package cn.lianxin.gateway.sandbox.world;

import java.time.Duration;

/**
 * How soon WeChat gets on with what it was asked for: it is done after one to two steps.
 *
 * @param step of real time, not of the sandbox's clock
 */
public record Pace(Duration step) {
    /** A real one takes minutes for many followers; nobody here wants to wait for it. */
    static final Pace OF_THE_SANDBOX = new Pace(Duration.ofMillis(500));
}
