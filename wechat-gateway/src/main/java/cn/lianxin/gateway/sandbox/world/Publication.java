package cn.lianxin.gateway.sandbox.world;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Articles that everybody may read.
 *
 * @param dataId WeChat's msg_data_id, by which figures and comments name it
 * @param notified whether a mass message told the followers; else it was published without a word
 * @param articles one to eight, each marked where it was taken back
 */
public record Publication(long dataId, String articleId, boolean notified, Instant at, List<NewsItem> articles) {
    public Publication {
        articles = List.copyOf(articles);
    }

    /** {@return whether the article was taken back} */
    public boolean deleted(int index) {
        return Boolean.TRUE.equals(articles.get(index - 1).deleted());
    }

    /** {@return whether all were taken back} */
    public boolean gone() {
        return IntStream.rangeClosed(1, articles.size()).allMatch(this::deleted);
    }

    /**
     * {@return the same with an article taken back}
     *
     * @param index from 1; 0 takes back all
     */
    Publication without(int index) {
        return new Publication(
                dataId,
                articleId,
                notified,
                at,
                IntStream.rangeClosed(1, articles.size())
                        .mapToObj(i -> articles.get(i - 1).published(index == 0 || index == i || deleted(i)))
                        .toList());
    }

    /** {@return the key of an article in figures} */
    public String key(int index) {
        return dataId + "_" + index;
    }
}
