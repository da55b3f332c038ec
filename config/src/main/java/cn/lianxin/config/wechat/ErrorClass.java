package cn.lianxin.config.wechat;

/**
 * WeChat's error codes by what is to be done.
 *
 * <p>Source: developers.weixin.qq.com, global return codes, and what public clients report.
 */
enum ErrorClass {
    /** Busy or a limit a minute; a try a little later may do. */
    BUSY,
    /** Window closed, count used up, or no right to this channel. */
    CHANNEL_CLOSED,
    /** Our settings, or the account's: a person has to look, and until then messages wait rather than end. */
    SETTINGS,
    /** Not a follower, no such person, or our mistake. */
    PERMANENT;

    /** {@return whether it says that there is no such follower: 40003, 43004, 50005} */
    static boolean nobody(int code) {
        return code == 40003 || code == 43004 || code == 50005;
    }

    static ErrorClass of(int code) {
        return switch (code) {
            case -1, 45011, 45009, 61450 -> BUSY;
            case 40001, 40014, 41001, 42001, 40013, 40125, 40164, 40243 -> SETTINGS;
            case 45015, 45047, 48001, 48003, 48004, 48008, 50002 -> CHANNEL_CLOSED;
            default -> PERMANENT;
        };
    }
}
