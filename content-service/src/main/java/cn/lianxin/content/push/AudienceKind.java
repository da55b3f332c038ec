package cn.lianxin.content.push;

/** Who gets a push, without what belongs to it. */
public enum AudienceKind {
    EVERYBODY,
    TAGGED,
    NOBODY
}
