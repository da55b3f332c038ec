package cn.lianxin.content.article;

import java.time.Instant;
import java.util.Optional;

/** What has passed 终审 and may go out; for push, which alone publishes. */
public interface ApprovedArticles {
    /** {@return the article; empty where it is not approved as it stands now} */
    Optional<ApprovedArticle> one(long id);

    /** {@return the article as it stands, approved or not: for a look on the editor's own phone, never for more} */
    Optional<ApprovedArticle> asItStands(long id);

    /**
     * It has gone out: from now on anybody may read its page. Joins the caller's transaction; again is fine, and keeps
     * the first time.
     */
    void published(long id, Instant at);

    /** It was taken back: its page is gone, and it is a draft again. Joins the caller's transaction; again is fine. */
    void withdrawn(long id, Instant at);
}
