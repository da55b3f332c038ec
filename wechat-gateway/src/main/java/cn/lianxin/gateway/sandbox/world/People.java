package cn.lianxin.gateway.sandbox.world;

import cn.lianxin.config.demo.DemoDistrict;
import cn.lianxin.config.demo.DemoDistrict.DemoPerson;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Everybody with a phone: the demo district's people and whoever else has written. */
public final class People {
    private static final Pattern OPEN_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** As many strangers as the phones' list can still show. */
    private static final int STRANGERS_SHOWN = 50;

    /** The demo's people have followed since the account's first day. */
    private static final Instant FOUNDED = Instant.parse("2017-12-31T16:00:00Z");

    private final StringRedisTemplate redis;
    private final Tags tags;
    private final Map<String, DemoPerson> demo = new LinkedHashMap<>();

    People(StringRedisTemplate redis, Tags tags) {
        this.redis = redis;
        this.tags = tags;
        DemoDistrict.people().forEach(person -> demo.put(person.openId(), person));
    }

    /** {@return whether a phone could have this id: letters, digits, {@code _} and {@code -}, 64 at most} */
    public static boolean wellFormed(String openId) {
        return OPEN_ID.matcher(openId).matches();
    }

    /** {@return the demo district's people, then the strangers who wrote, the newest 50} */
    public List<DemoPerson> all() {
        Set<String> strangers = redis.opsForZSet().reverseRange(Keys.PEOPLE, 0, STRANGERS_SHOWN - 1);
        return Stream.concat(
                        demo.values().stream(),
                        Stream.ofNullable(strangers)
                                .flatMap(Set::stream)
                                .filter(id -> !demo.containsKey(id))
                                .map(People::stranger))
                .toList();
    }

    /** {@return who this is; empty for somebody who has never written} */
    public Optional<DemoPerson> find(String openId) {
        if (demo.containsKey(openId)) {
            return Optional.of(demo.get(openId));
        }
        return redis.opsForZSet().score(Keys.PEOPLE, openId) == null ? Optional.empty() : Optional.of(stranger(openId));
    }

    /** {@return whether the account may reach this person at all} */
    public boolean follows(String openId) {
        return !Boolean.TRUE.equals(redis.opsForSet().isMember(Keys.LEFT, openId));
    }

    /** The person leaves the account, and with that loses their tags. */
    public void leave(String openId) {
        redis.opsForSet().add(Keys.LEFT, openId);
        tags.forget(openId);
        redis.convertAndSend(Keys.NEWS, openId);
    }

    /**
     * The person follows the account, perhaps again.
     *
     * @param scene of the QR code that brought them; null without one
     */
    public void follow(String openId, @Nullable String scene, Instant now) {
        redis.opsForZSet().addIfAbsent(Keys.PEOPLE, openId, (double) now.toEpochMilli());
        redis.opsForSet().remove(Keys.LEFT, openId);
        if (scene == null) {
            redis.opsForHash().delete(Keys.SCENES, openId);
        } else {
            redis.opsForHash().put(Keys.SCENES, openId, scene);
        }
        redis.convertAndSend(Keys.NEWS, openId);
    }

    /** {@return the scene of the QR code that brought this person} */
    public Optional<String> scene(String openId) {
        return Optional.ofNullable(redis.<String, String>opsForHash().get(Keys.SCENES, openId));
    }

    /** {@return everybody who follows the account, the demo district's people first} */
    public List<String> followers() {
        Set<String> left = redis.opsForSet().members(Keys.LEFT);
        Set<String> strangers = redis.opsForZSet().range(Keys.PEOPLE, 0, -1);
        return Stream.concat(
                        demo.keySet().stream(), Stream.ofNullable(strangers).flatMap(Set::stream))
                .distinct()
                .filter(openId -> left == null || !left.contains(openId))
                .toList();
    }

    /**
     * {@return whether this person followed the account then}
     *
     * @param place in the world's sequence
     */
    boolean followed(String openId, Instant then, long place) {
        return find(openId).isPresent() && follows(openId) && !since(openId).isAfter(then);
    }

    /** {@return how many follow the account} */
    public long count() {
        return followers().size();
    }

    /** {@return since when this person follows} */
    public Instant since(String openId) {
        Double score = demo.containsKey(openId) ? null : redis.opsForZSet().score(Keys.PEOPLE, openId);
        return score == null ? FOUNDED : Instant.ofEpochMilli(score.longValue());
    }

    private static DemoPerson stranger(String openId) {
        return new DemoPerson(openId, openId, "", null, null, "av-aunt");
    }
}
