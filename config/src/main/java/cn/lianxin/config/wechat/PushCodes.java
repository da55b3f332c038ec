package cn.lianxin.config.wechat;

/** Codes by which a push is steered (developers.weixin.qq.com, global return codes; Batch sends). */
public final class PushCodes {
    /** Busy; it may have been done. */
    public static final int BUSY = -1;
    /** No such media: a draft that was sent or published is gone, too. */
    public static final int NO_MEDIA = 40007;
    /** The account may send no more in this period, or one of the followers has had theirs. */
    public static final int NO_QUOTA = 45028;
    /** Calls a minute; a day. */
    public static final int TOO_MANY_A_MINUTE = 45011;

    public static final int TOO_MANY_A_DAY = 45009;
    /** WeChat knows this clientmsgid: that push was taken before. */
    public static final int KNOWN = 45065;
    /** The same clientmsgid within a minute. */
    public static final int TOO_SOON = 45066;

    private PushCodes() {}
}
