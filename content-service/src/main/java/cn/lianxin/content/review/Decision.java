package cn.lianxin.content.review;

import cn.lianxin.config.identity.Staff;
import cn.lianxin.content.article.Draft;
import java.util.List;

/** What became of an action. */
public sealed interface Decision {
    /**
     * It is done.
     *
     * @param next who has been asked to look next; empty where nobody can, or nobody need
     */
    record Done(Draft article, List<Staff> next) implements Decision {}

    /** It was refused. */
    record Refused(Refusal why) implements Decision {}
}
