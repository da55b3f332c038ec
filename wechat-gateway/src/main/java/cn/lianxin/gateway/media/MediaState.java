package cn.lianxin.gateway.media;

/** How far one is. */
enum MediaState {
    /** To be fetched, for the first time or again. */
    WAITING,
    /** In the store. */
    KEPT,
    /** It came and is not what it should be; the sender was told. */
    REFUSED,
    /** It did not come; the sender was told. */
    FAILED
}
