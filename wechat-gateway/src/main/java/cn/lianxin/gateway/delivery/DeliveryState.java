package cn.lianxin.gateway.delivery;

/** Where a message to a person stands. */
enum DeliveryState {
    /** An alert outside of its hours, or waiting for the digest. */
    RESTING,
    /** Goes with another one of the same digest. */
    MERGED,
    /** To be sent. */
    QUEUED,
    /** The call is under way; found so at the start, nobody knows what became of it. */
    SENDING,
    /** WeChat took it. */
    SENT,
    /** Waits for the person to write: it goes before the next answer. */
    HELD,
    /** Went with an answer; whether that was seen shows when the person writes again. */
    JOINED,
    /** Went with an answer, after which the person wrote again. */
    PROVEN,
    /** Not to be seen by this person any more, and not gone yet when that was said. */
    RECALLED,
    /** Never: the person is gone, or the message is wrong. */
    FAILED
}
