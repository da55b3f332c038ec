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
    static final Instant FOUNDED = Instant.parse("2017-12-31T16:00:00Z");

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
        Set<String> strangers = redis.opsForZSet()
                .reverseRangeByScore(
                        Keys.PEOPLE, FOUNDED.toEpochMilli() + 1.0, Double.POSITIVE_INFINITY, 0, STRANGERS_SHOWN);
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
    public void leave(String openId, Instant now) {
        Long left = redis.opsForSet().add(Keys.LEFT, openId);
        if (left != null && left > 0) {
            Flips.add(redis, Keys.followFlips(openId));
            redis.opsForHash().increment(Keys.LEFT_BY_DAY, Reads.day(now).toString(), 1);
        }
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
        Long back = redis.opsForSet().remove(Keys.LEFT, openId);
        if (back != null && back > 0) {
            Flips.add(redis, Keys.followFlips(openId));
        }
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

    /** {@return the openids of the demo district's people} */
    List<String> demo() {
        return List.copyOf(demo.keySet());
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
