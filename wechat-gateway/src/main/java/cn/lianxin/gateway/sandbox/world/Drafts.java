package cn.lianxin.gateway.sandbox.world;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The account's drafts, the one last changed first. */
public final class Drafts {
    private static final int ID_BYTES = 48;

    private final StringRedisTemplate redis;
    private final JsonMapper json;
    private final InstantSource clock;
    private final ArticleAddress addresses;

    Drafts(StringRedisTemplate redis, JsonMapper json, InstantSource clock, ArticleAddress addresses) {
        this.redis = redis;
        this.json = json;
        this.clock = clock;
        this.addresses = addresses;
    }

    /** {@return the id of a new draft} */
    public String add(List<NewsItem> articles) {
        String id = Letters.random(ID_BYTES);
        put(id, articles);
        return id;
    }

    /** {@return the draft with that id; empty for an unknown one and for one that was sent or published} */
    public Optional<Draft> find(String mediaId) {
        return Optional.ofNullable(redis.<String, String>opsForHash().get(Keys.DRAFTS, mediaId))
                .map(text -> json.readValue(text, Draft.class));
    }

    /** Puts another article in one's place. */
    public void replace(Draft draft, int index, NewsItem article) {
        List<NewsItem> articles = new ArrayList<>(draft.articles());
        articles.set(index, article);
        put(draft.mediaId(), articles);
    }

    /** {@return whether it was there until now: of two who take one, one gets it} */
    public boolean remove(String mediaId) {
        redis.opsForZSet().remove(Keys.DRAFT_ORDER, mediaId);
        return redis.opsForHash().delete(Keys.DRAFTS, mediaId) > 0;
    }

    public long count() {
        return redis.opsForHash().size(Keys.DRAFTS);
    }

    /** {@return some drafts, leaving out that many} */
    public List<Draft> page(int offset, int count) {
        Set<String> ids = redis.opsForZSet().reverseRange(Keys.DRAFT_ORDER, offset, offset + count - 1L);
        return ids == null
                ? List.of()
                : ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    private void put(String id, List<NewsItem> articles) {
        List<NewsItem> addressed = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            addressed.add(articles.get(i).at(addresses.of(id, i + 1)));
        }
        Draft draft = new Draft(id, addressed, clock.instant());
        redis.opsForHash().put(Keys.DRAFTS, id, json.writeValueAsString(draft));
        redis.opsForZSet().add(Keys.DRAFT_ORDER, id, (double) draft.at().toEpochMilli());
    }
}
