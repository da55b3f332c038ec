package cn.lianxin.content.push;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** {@link PushedArticles} from the rows. */
final class KeptPushes implements PushedArticles {
    private final PushQueries queries;

    KeptPushes(PushQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<PushedArticle> latestOf(Collection<Long> articleIds) {
        return articleIds.isEmpty() ? List.of() : queries.latestOf(articleIds);
    }

    @Override
    public List<PushedArticle> sentSince(Instant since) {
        return queries.sentSince(since);
    }
}
