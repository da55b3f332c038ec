package cn.lianxin.petition.lifecycle;

/** What the resident sees. The words for people stand in the message bundle under {@code state.*}. */
public enum State {
    /** 已登记. */
    SUBMITTED,
    /** 已受理. */
    ACCEPTED,
    /** 办理中. */
    IN_PROGRESS,
    /** 等居民补充: the handling clock stands still. */
    PENDING_RESIDENT,
    /** 已办结: the resident is asked whether it is solved. */
    RESOLVED,
    /** 已结束. */
    CLOSED,
    /** 重办. */
    REOPENED,
    /** 不予受理. */
    REJECTED,
    /** 已撤回. */
    WITHDRAWN,
    /** 已并案: another petition is handled in its place. */
    MERGED;

    /** {@return whether somebody has to do something about it} */
    public boolean open() {
        return switch (this) {
            case SUBMITTED, ACCEPTED, IN_PROGRESS, PENDING_RESIDENT, REOPENED -> true;
            case RESOLVED, CLOSED, REJECTED, WITHDRAWN, MERGED -> false;
        };
    }
}
