package cn.lianxin.content.article;

/** Whether the public may read an article. */
public enum State {
    /** Being written; only its writers know of it. */
    DRAFT,
    /** Anybody may read it. */
    PUBLISHED
}
