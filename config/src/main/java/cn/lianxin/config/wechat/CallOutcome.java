package cn.lianxin.config.wechat;

/** What became of a call that can be made again. */
public sealed interface CallOutcome {
    /** errcode 0. */
    record Done() implements CallOutcome {}

    /** 48001 and its like: the account may not. */
    record NoRight(int code) implements CallOutcome {}

    /** WeChat is busy or away, or a setting is wrong. */
    record Later(int code) implements CallOutcome {}

    /** What was sent is wrong. */
    record Refused(int code) implements CallOutcome {}
}
