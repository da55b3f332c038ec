package cn.lianxin.content.push;

/** How it stands with a push, as editors read it. */
public enum PushState {
    SCHEDULED("已定时"),
    /** Claimed: the call to WeChat is under way, or WeChat is sending. */
    SENDING("群发中"),
    /** The call had no answer; settled by asking with the same id, never by sending blindly again. */
    UNKNOWN("待确认"),
    /** The account's administrator has to confirm within 30 minutes. */
    WAIT_ADMIN("等管理员确认"),
    SENT("已群发"),
    /** Too late to be sent by itself: a person decides. */
    MISSED("已错过"),
    FAILED("群发失败"),
    CANCELLED("已取消"),
    /** Sent, and deleted at WeChat afterwards. */
    DELETED("已删除");

    private final String words;

    PushState(String words) {
        this.words = words;
    }

    /** {@return the word for it} */
    public String words() {
        return words;
    }

    /** {@return whether nothing more happens by itself} */
    public boolean ended() {
        return switch (this) {
            case SENT, FAILED, CANCELLED, DELETED -> true;
            case SCHEDULED, SENDING, UNKNOWN, WAIT_ADMIN, MISSED -> false;
        };
    }

    /** {@return whether somebody has to look} */
    public boolean wantsSomebody() {
        return switch (this) {
            case UNKNOWN, MISSED, WAIT_ADMIN, FAILED -> true;
            case SCHEDULED, SENDING, SENT, CANCELLED, DELETED -> false;
        };
    }
}
