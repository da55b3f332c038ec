package cn.lianxin.content.article;

/**
 * Told of what becomes of articles that may be on the schedule. Here, and kept by push, since articles know nothing of
 * pushes.
 */
public interface Scheduling {
    /**
     * An approved article was changed, so that its approvals are void: what was to go out with it leaves the schedule.
     * Called inside the transaction of the change.
     */
    void changed(long articleId);
}
