package cn.lianxin.content.push;

import cn.lianxin.config.account.Account;
import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.identity.OpenIds;
import cn.lianxin.config.wechat.Answer;
import cn.lianxin.config.wechat.DraftArticle;
import cn.lianxin.config.wechat.DraftCalls;
import cn.lianxin.config.wechat.PushCalls;
import cn.lianxin.content.article.ApprovedArticle;
import cn.lianxin.content.article.ApprovedArticles;
import java.util.List;
import java.util.Optional;

/** Sends an article as it stands to the phone of whoever wants to see it there; WeChat counts it nowhere. */
public final class Preview {
    private final ApprovedArticles articles;
    private final Accounts accounts;
    private final Issues issues;
    private final DraftCalls drafts;
    private final PushCalls pushes;
    private final OpenIds openIds;

    Preview(
            ApprovedArticles articles,
            Accounts accounts,
            Issues issues,
            DraftCalls drafts,
            PushCalls pushes,
            OpenIds openIds) {
        this.articles = articles;
        this.accounts = accounts;
        this.issues = issues;
        this.drafts = drafts;
        this.pushes = pushes;
        this.openIds = openIds;
    }

    /** What came of it. */
    public enum Outcome {
        SENT,
        /** There is no cover, without which WeChat takes no article. */
        NO_COVER,
        /** WeChat did not take it, or is away. */
        NOT_TAKEN
    }

    /** {@return what came of it} */
    public Outcome send(long articleId, Person to) {
        Optional<ApprovedArticle> article = articles.asItStands(articleId);
        Optional<Account> account = accounts.find(to.appId());
        if (article.isEmpty() || account.isEmpty()) {
            return Outcome.NOT_TAKEN;
        }
        if (article.get().cover() == null) {
            return Outcome.NO_COVER;
        }
        if (!(issues.prepared(account.get(), article.get()) instanceof Answer.Done<DraftArticle>(DraftArticle ready))
                || !(drafts.add(account.get(), List.of(ready)) instanceof Answer.Done<String>(String mediaId))) {
            return Outcome.NOT_TAKEN;
        }
        Answer<Boolean> answer = pushes.preview(account.get(), openIds.open(to), mediaId);
        // Made for this look only; one that stays harms nobody.
        drafts.delete(account.get(), mediaId);
        return answer instanceof Answer.Done<Boolean> ? Outcome.SENT : Outcome.NOT_TAKEN;
    }
}
