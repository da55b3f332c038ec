package cn.lianxin.gateway.sandbox.world;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Articles on their way to being published without a mass message.
 *
 * @param articleId null until they are
 * @param articles what the draft held; empty once they are
 */
public record Publishing(long id, long dataId, @Nullable String articleId, List<NewsItem> articles) {
    public Publishing {
        articles = List.copyOf(articles);
    }

    Publishing done(String published) {
        return new Publishing(id, dataId, published, List.of());
    }
}
