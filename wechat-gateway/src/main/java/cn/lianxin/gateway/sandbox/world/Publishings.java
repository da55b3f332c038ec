package cn.lianxin.gateway.sandbox.world;

import static java.util.Objects.requireNonNullElse;

import java.util.Optional;
import java.util.Set;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What was handed in for publishing, under way or done. */
public final class Publishings {
    private final StringRedisTemplate redis;
    private final JsonMapper json;
    private final Publications publications;

    Publishings(StringRedisTemplate redis, JsonMapper json, Publications publications) {
        this.redis = redis;
        this.json = json;
        this.publications = publications;
    }

    /** Takes the articles; they are published a moment later. */
    public void take(Publishing publishing) {
        put(publishing);
        redis.opsForSet().add(Keys.PUBLISHINGS_UNDER_WAY, String.valueOf(publishing.id()));
    }

    /** {@return what has that publish_id} */
    public Optional<Publishing> find(long id) {
        return Optional.ofNullable(redis.<String, String>opsForHash().get(Keys.PUBLISHINGS, String.valueOf(id)))
                .map(text -> json.readValue(text, Publishing.class));
    }

    Set<String> underWay() {
        return requireNonNullElse(redis.opsForSet().members(Keys.PUBLISHINGS_UNDER_WAY), Set.of());
    }

    /** {@return what was published; empty where somebody else has done it} */
    Optional<Publication> finish(Publishing publishing) {
        Publication published = publications
                .find(publishing.dataId())
                .orElseGet(() -> publications.add(publishing.dataId(), false, publishing.articles()));
        put(publishing.done(published.articleId()));
        Long here = redis.opsForSet().remove(Keys.PUBLISHINGS_UNDER_WAY, String.valueOf(publishing.id()));
        return here != null && here > 0 ? Optional.of(published) : Optional.empty();
    }

    private void put(Publishing publishing) {
        redis.opsForHash().put(Keys.PUBLISHINGS, String.valueOf(publishing.id()), json.writeValueAsString(publishing));
    }
}
