package cn.lianxin.petition.lifecycle;

/** What the resident sees. The words for people stand in the message bundle under {@code state.*}. */
public enum State {
    /** 已登记. */
    SUBMITTED,
    /** 已受理. */
    ACCEPTED,
    /** 办理中. */
    IN_PROGRESS,
    /** 已办结: the resident is asked whether it is solved. */
    RESOLVED,
    /** 已结束. */
    CLOSED,
    /** 重办. */
    REOPENED;

    /** {@return whether somebody has to do something about it} */
    public boolean open() {
        return this != RESOLVED && this != CLOSED;
    }
}
