package cn.lianxin.gateway.delivery;

/** Where a message to a person stands. */
enum DeliveryState {
    /** To be sent. */
    QUEUED,
    /** The call is under way; found so at the start, nobody knows what became of it. */
    SENDING,
    /** WeChat took it. */
    SENT,
    /** Waits for the person to write: it goes before the next answer. */
    HELD,
    /** Went with an answer. */
    JOINED,
    /** Never: the person is gone, or the message is wrong. */
    FAILED
}
