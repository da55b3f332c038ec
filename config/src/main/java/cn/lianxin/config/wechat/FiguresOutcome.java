package cn.lianxin.config.wechat;

/** What became of asking WeChat for its figures. */
public sealed interface FiguresOutcome {
    /** @param json the answer as it came */
    record Answered(String json) implements FiguresOutcome {}

    /** WeChat is busy or away, its answer was none, or a setting of the account is wrong: again a little later. */
    record Later(int code) implements FiguresOutcome {}

    /** 48001 and its like: the account may not. */
    record NoRight(int code) implements FiguresOutcome {}

    /** What was asked is wrong: a day WeChat has no figures for, or a call that is gone (47009). */
    record Refused(int code) implements FiguresOutcome {}
}
