package cn.lianxin.content.readership;

import cn.lianxin.content.push.PushState;
import cn.lianxin.content.push.PushedArticle;
import cn.lianxin.content.push.PushedArticles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** What has gone out, as a test says. */
final class Pushes implements PushedArticles {
    private final List<PushedArticle> all = new ArrayList<>();

    void sent(long articleId, String msgDataId, int position, Instant at) {
        all.add(new PushedArticle(articleId, all.size() + 1L, position, PushState.SENT, at, at, msgDataId, false));
    }

    @Override
    public List<PushedArticle> latestOf(Collection<Long> articleIds) {
        return all.stream()
                .filter(article -> articleIds.contains(article.articleId()))
                .toList();
    }

    @Override
    public List<PushedArticle> sentSince(Instant since) {
        return all.stream()
                .filter(article -> !Objects.requireNonNull(article.sentAt()).isBefore(since))
                .toList();
    }
}
