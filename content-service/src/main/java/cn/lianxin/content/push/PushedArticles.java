package cn.lianxin.content.push;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Which articles go out, or went, with which push: for lists and reports. */
public interface PushedArticles {
    /** {@return the latest place of each of these, in no order; nothing of those that were never on the schedule} */
    List<PushedArticle> latestOf(Collection<Long> articleIds);

    /** {@return what has gone out since then, oldest first} */
    List<PushedArticle> sentSince(Instant since);
}
