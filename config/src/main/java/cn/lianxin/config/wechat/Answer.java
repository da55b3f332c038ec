package cn.lianxin.config.wechat;

/**
 * What came of one call that may have changed something at WeChat, for callers to whom it matters whether it arrived.
 *
 * @param <T> what WeChat says where it did it
 */
public sealed interface Answer<T> {
    /** errcode 0. */
    record Done<T>(T value) implements Answer<T> {}

    /**
     * WeChat refused.
     *
     * @param code its errcode; after -1 it may have been done all the same
     * @param body the whole answer, in which some codes say more; never for a log
     */
    record Refused<T>(int code, String body) implements Answer<T> {}

    /** The call never reached WeChat: surely nothing happened. */
    record NotSent<T>() implements Answer<T> {}

    /** The call was on its way when the line broke or time was up: nobody knows whether it was done. */
    record Lost<T>() implements Answer<T> {}
}
