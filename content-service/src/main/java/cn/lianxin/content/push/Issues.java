package cn.lianxin.content.push;

import cn.lianxin.config.account.Account;
import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.store.Schema;
import cn.lianxin.config.wechat.Answer;
import cn.lianxin.config.wechat.DraftArticle;
import cn.lianxin.config.wechat.DraftCalls;
import cn.lianxin.config.wechat.PushCodes;
import cn.lianxin.content.article.ApprovedArticle;
import cn.lianxin.content.article.ApprovedArticles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The articles of a push, and their draft at WeChat. */
final class Issues {
    private final IssueMapper rows;
    private final ApprovedArticles articles;
    private final Accounts accounts;
    private final WechatPictures pictures;
    private final DraftCalls drafts;

    Issues(Schema schema, ApprovedArticles articles, Accounts accounts, WechatPictures pictures, DraftCalls drafts) {
        this.rows = schema.mapper(IssueMapper.class);
        this.articles = articles;
        this.accounts = accounts;
        this.pictures = pictures;
        this.drafts = drafts;
    }

    /** {@return whether every article is approved as it was when it was scheduled} */
    boolean approved(Push push) {
        return rows.of(push.id()).stream().allMatch(line -> asScheduled(line).isPresent());
    }

    /** Makes the draft; what WeChat has of its pictures already is not sent again. */
    Answer<String> draft(Push push) {
        Account account = accounts.find(push.plan().appId()).orElseThrow();
        List<DraftArticle> ready = new ArrayList<>();
        for (IssueMapper.Line line : rows.of(push.id())) {
            ApprovedArticle article = asScheduled(line).orElseThrow();
            switch (prepared(account, article)) {
                case Answer.Done<DraftArticle>(DraftArticle done) -> ready.add(done);
                case Answer.Refused<DraftArticle>(int code, String body) -> {
                    return new Answer.Refused<>(code, body);
                }
                case Answer.NotSent<DraftArticle>(), Answer.Lost<DraftArticle>() -> {
                    return new Answer.NotSent<>();
                }
            }
        }
        Answer<String> draft = drafts.add(account, ready);
        if (draft instanceof Answer.Refused<String>(int code, String _) && code == PushCodes.NO_MEDIA) {
            // Somebody has deleted a cover from the account's material: it is brought there again next time.
            pictures.forgetCovers(account);
        }
        return draft;
    }

    /** {@return the draft's form of any article, approved or not} */
    Answer<DraftArticle> prepared(Account account, ApprovedArticle article) {
        if (article.cover() == null) {
            return new Answer.Refused<>(PushCodes.NO_MEDIA, "");
        }
        Answer<String> cover = pictures.cover(account, article.cover());
        if (!(cover instanceof Answer.Done<String>(String coverId))) {
            return failure(cover);
        }
        Answer<String> body = pictures.rewritten(account, article.body());
        if (!(body instanceof Answer.Done<String>(String content))) {
            return failure(body);
        }
        return new Answer.Done<>(new DraftArticle(
                article.title(),
                article.author(),
                article.digest(),
                content,
                article.sourceUrl(),
                coverId,
                article.crop235(),
                article.crop11()));
    }

    List<String> titles(Push push) {
        return rows.of(push.id()).stream()
                .flatMap(line -> asScheduled(line).map(ApprovedArticle::title).stream())
                .toList();
    }

    private Optional<ApprovedArticle> asScheduled(IssueMapper.Line line) {
        return articles.one(line.articleId())
                .filter(article -> article.contentHash().equals(line.contentHash()));
    }

    private static <T> Answer<T> failure(Answer<String> answer) {
        return answer instanceof Answer.Refused<String>(int code, String body)
                ? new Answer.Refused<>(code, body)
                : new Answer.NotSent<>();
    }
}
