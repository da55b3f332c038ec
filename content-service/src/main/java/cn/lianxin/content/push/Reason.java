package cn.lianxin.content.push;

/** Why a push is where it is, where that needs saying; the words are in {@code news.properties}. */
public enum Reason {
    /** An article was changed after its approval. */
    CHANGED,
    /** It was not looked at in time. */
    TOO_LATE,
    /** WeChat would not take the draft in time. */
    NOT_DRAFTED,
    /** WeChat could not be reached in time. */
    UNREACHABLE,
    /** Nobody wears the tag, or it is gone. */
    NOBODY_THERE,
    /** All that may be sent in this day or month has been. */
    NO_QUOTA,
    /** WeChat said no. */
    REFUSED,
    /** WeChat has not answered; it is being asked. */
    NO_ANSWER,
    /** It can't be found out any more; a person has to look. */
    LOOK,
    /** WeChat has taken it, but does not send: mostly it waits for the administrator. */
    ADMIN,
    /** The administrator was silent for half an hour. */
    ADMIN_SILENT,
    /** WeChat took it and then did not send it. */
    NOT_SENT,
    /** Somebody has looked at the account and seen that it had not gone out. */
    PERSON
}
