package cn.lianxin.gateway.sandbox.world;

import java.time.Instant;
import java.util.List;

/**
 * What waits to be sent or published.
 *
 * @param articles one to eight
 * @param at when it was last changed
 */
public record Draft(String mediaId, List<NewsItem> articles, Instant at) {
    public Draft {
        articles = List.copyOf(articles);
    }
}
