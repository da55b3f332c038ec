package cn.lianxin.gateway.sandbox.fault;

/** One thing that can go wrong. */
public enum Fault {
    /** Each callback comes three times. */
    DUPLICATE,
    /** Each callback comes late: four times as long as WeChat waits for an answer. */
    DELAY,
    /** The answer to the first try of a callback gets lost. */
    DROP,
    /** Calls with a token answer -1. */
    BUSY,
    /** Customer-service messages answer 45015. */
    WINDOW_CLOSED,
    /** Customer-service messages answer 45047. */
    COUNT_SPENT
}
