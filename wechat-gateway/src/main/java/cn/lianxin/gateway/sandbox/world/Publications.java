package cn.lianxin.gateway.sandbox.world;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What the account has published, by a mass message or without one. */
public final class Publications {
    private static final int ID_BYTES = 48;

    private final StringRedisTemplate redis;
    private final JsonMapper json;
    private final InstantSource clock;
    private final ArticleAddress addresses;

    Publications(StringRedisTemplate redis, JsonMapper json, InstantSource clock, ArticleAddress addresses) {
        this.redis = redis;
        this.json = json;
        this.clock = clock;
        this.addresses = addresses;
    }

    /** {@return the articles as they are read from now on} */
    public Publication add(long dataId, boolean notified, List<NewsItem> articles) {
        List<NewsItem> addressed = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            addressed.add(articles.get(i)
                    .at(addresses.of(String.valueOf(dataId), i + 1))
                    .published(false));
        }
        Publication publication =
                new Publication(dataId, Letters.random(ID_BYTES), notified, clock.instant(), addressed);
        put(publication);
        redis.opsForHash().put(Keys.ARTICLE_IDS, publication.articleId(), String.valueOf(dataId));
        double at = publication.at().toEpochMilli();
        redis.opsForZSet().add(Keys.PUBLISHED, String.valueOf(dataId), at);
        if (!notified) {
            redis.opsForZSet().add(Keys.UNNOTIFIED, String.valueOf(dataId), at);
        }
        return publication;
    }

    /** {@return what was published under that msg_data_id, taken back or not} */
    public Optional<Publication> find(long dataId) {
        return Optional.ofNullable(redis.<String, String>opsForHash().get(Keys.PUBLICATIONS, String.valueOf(dataId)))
                .map(text -> json.readValue(text, Publication.class));
    }

    /** {@return what was published under that article_id} */
    public Optional<Publication> find(String articleId) {
        return Optional.ofNullable(redis.<String, String>opsForHash().get(Keys.ARTICLE_IDS, articleId))
                .flatMap(dataId -> find(Long.parseLong(dataId)));
    }

    /**
     * Takes an article back; its page says so from now on.
     *
     * @param index from 1; 0 takes back all
     */
    public Publication delete(Publication publication, int index) {
        Publication without = publication.without(index);
        put(without);
        if (without.gone()) {
            redis.opsForZSet().remove(Keys.UNNOTIFIED, String.valueOf(publication.dataId()));
        }
        return without;
    }

    /** It was never published: the mass message that was to tell of it did not go out. */
    void forget(long dataId) {
        redis.opsForHash().delete(Keys.PUBLICATIONS, String.valueOf(dataId));
        redis.opsForZSet().remove(Keys.PUBLISHED, String.valueOf(dataId));
    }

    /** {@return how many were published without a mass message and are still there} */
    public long unnotified() {
        Long count = redis.opsForZSet().zCard(Keys.UNNOTIFIED);
        return count == null ? 0 : count;
    }

    /** {@return some of those, the newest first, leaving out that many} */
    public List<Publication> unnotified(int offset, int count) {
        return read(redis.opsForZSet().reverseRange(Keys.UNNOTIFIED, offset, offset + count - 1L));
    }

    /** {@return what was published from then until before then} */
    public List<Publication> between(Instant from, Instant until) {
        return read(redis.opsForZSet()
                .rangeByScore(Keys.PUBLISHED, (double) from.toEpochMilli(), (double) until.toEpochMilli() - 1));
    }

    private List<Publication> read(@Nullable Set<String> dataIds) {
        return dataIds == null
                ? List.of()
                : dataIds.stream()
                        .flatMap(id -> find(Long.parseLong(id)).stream())
                        .toList();
    }

    private void put(Publication publication) {
        redis.opsForHash()
                .put(Keys.PUBLICATIONS, String.valueOf(publication.dataId()), json.writeValueAsString(publication));
    }
}
