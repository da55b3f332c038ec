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
    COUNT_SPENT,
    /** A mass message or a publishing: the connection breaks, nothing was sent. */
    MASS_UNSENT,
    /** A mass message or a publishing: it is sent, and the answer gets lost. */
    MASS_ANSWER_LOST,
    /** Mass messages answer 45028. */
    MASS_QUOTA_SPENT,
    /** Mass messages are sent, but answer 45065 as if they had been before. */
    MASS_ID_EXISTS,
    /** Mass messages answer 45066. */
    MASS_TOO_SOON,
    /** Mass messages wait until the administrator has agreed. */
    MASS_CONFIRMATION,
    /** No event tells how a mass message or a publishing ended. */
    RESULT_LOST,
    /** Two events tell how a mass message or a publishing ended. */
    RESULT_DOUBLED,
    /** Yesterday's figures are not complete yet. */
    FIGURES_LATE
}
