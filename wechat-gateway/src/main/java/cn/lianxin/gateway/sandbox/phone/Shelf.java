package cn.lianxin.gateway.sandbox.phone;

import cn.lianxin.gateway.sandbox.world.Drafts;
import cn.lianxin.gateway.sandbox.world.NewsItem;
import cn.lianxin.gateway.sandbox.world.Publications;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the article behind an address: a published one, or a draft that somebody was shown. */
final class Shelf {
    /**
     * An article.
     *
     * @param key as the figures name it
     * @param published whether it is there for everybody; else only its makers know the address
     * @param gone whether it was taken back
     */
    record Found(String key, NewsItem article, Instant at, boolean published, boolean gone) {}

    private static final Pattern KEY = Pattern.compile("([A-Za-z0-9_-]{1,64})_([1-8])");
    private static final Pattern DATA_ID = Pattern.compile("\\d{1,18}");

    private final Publications publications;
    private final Drafts drafts;

    Shelf(Publications publications, Drafts drafts) {
        this.publications = publications;
        this.drafts = drafts;
    }

    Optional<Found> find(String key) {
        Matcher parts = KEY.matcher(key);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int index = Integer.parseInt(parts.group(2));
        return DATA_ID.matcher(parts.group(1)).matches()
                ? published(key, Long.parseLong(parts.group(1)), index)
                : draft(key, parts.group(1), index);
    }

    private Optional<Found> published(String key, long dataId, int index) {
        return publications
                .find(dataId)
                .filter(one -> index <= one.articles().size())
                .map(one -> new Found(key, one.articles().get(index - 1), one.at(), true, one.deleted(index)));
    }

    private Optional<Found> draft(String key, String mediaId, int index) {
        return drafts.find(mediaId)
                .filter(one -> index <= one.articles().size())
                .map(one -> new Found(key, one.articles().get(index - 1), one.at(), false, false));
    }
}
