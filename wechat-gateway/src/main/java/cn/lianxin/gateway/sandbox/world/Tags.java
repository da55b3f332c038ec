package cn.lianxin.gateway.sandbox.world;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.connection.Limit;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

/** What the account has labelled its followers with. */
public final class Tags {
    /**
     * A tag.
     *
     * @param count how many followers wear it
     */
    public record Tag(int id, String name, long count) {}

    /** How a change ended. */
    public enum Change {
        DONE,
        NO_SUCH_TAG,
        NAME_TAKEN,
        /** As many tags as an account may have, or as one follower may wear. */
        TOO_MANY
    }

    /** Ids up to here are WeChat's own. */
    public static final int RESERVED = 2;

    /** Openids answered at once. */
    public static final int PAGE = 10_000;

    private static final int TAGS = 100;
    private static final int WORN = 20;
    private static final Tag STARRED = new Tag(RESERVED, "星标组", 0);
    private static final RedisScript<Long> CREATE = script("tag-create.lua");
    private static final RedisScript<Long> WEAR = script("tag-wear.lua");

    private final StringRedisTemplate redis;

    Tags(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /**
     * Makes a tag.
     *
     * @return its id, or below 0 why there is none: see {@link #refusal}
     */
    public int create(String name) {
        if (name.equals(STARRED.name())) {
            return -2;
        }
        return requireNonNull(redis.execute(CREATE, List.of(Keys.TAGS, Keys.TAG_SEQUENCE), name, String.valueOf(TAGS)))
                .intValue();
    }

    /** {@return what a script's answer below 0 means} */
    public static Change refusal(int answer) {
        return switch (answer) {
            case -1 -> Change.TOO_MANY;
            case -2 -> Change.NAME_TAKEN;
            case -3 -> Change.NO_SUCH_TAG;
            default -> Change.DONE;
        };
    }

    /** {@return all tags, WeChat's own first} */
    public List<Tag> all() {
        Stream<Tag> own = redis.<String, String>opsForHash().entries(Keys.TAGS).entrySet().stream()
                .map(entry -> new Tag(
                        Integer.parseInt(entry.getKey()), entry.getValue(), count(Integer.parseInt(entry.getKey()))))
                .sorted((a, b) -> Integer.compare(a.id(), b.id()));
        return Stream.concat(Stream.of(STARRED), own).toList();
    }

    /** {@return whether there is such a tag} */
    public boolean exists(int id) {
        return id == RESERVED || redis.opsForHash().hasKey(Keys.TAGS, String.valueOf(id));
    }

    /** Gives a tag another name. */
    public Change rename(int id, String name) {
        if (id <= RESERVED || !exists(id)) {
            return Change.NO_SUCH_TAG;
        }
        if (all().stream().anyMatch(tag -> tag.id() != id && tag.name().equals(name))) {
            return Change.NAME_TAKEN;
        }
        redis.opsForHash().put(Keys.TAGS, String.valueOf(id), name);
        return Change.DONE;
    }

    /** Nobody wears it any more. */
    public Change delete(int id) {
        if (redis.opsForHash().delete(Keys.TAGS, String.valueOf(id)) == 0) {
            return Change.NO_SUCH_TAG;
        }
        Set<String> wearers = redis.opsForZSet().range(Keys.tagged(id), 0, -1);
        requireNonNullElse(wearers, Set.<String>of())
                .forEach(openId -> redis.opsForSet().remove(Keys.tagsOf(openId), String.valueOf(id)));
        redis.delete(Keys.tagged(id));
        return Change.DONE;
    }

    /** All of them wear it from now on, or none where one of them may not wear more. */
    public Change wear(int id, List<String> openIds) {
        List<String> keys = new ArrayList<>(List.of(Keys.TAGS, Keys.tagged(id)));
        openIds.forEach(openId -> keys.add(Keys.tagsOf(openId)));
        List<String> arguments = new ArrayList<>(List.of(String.valueOf(id), String.valueOf(WORN)));
        arguments.addAll(openIds);
        Change change = refusal(
                requireNonNull(redis.execute(WEAR, keys, arguments.toArray())).intValue());
        tell(openIds);
        return change;
    }

    /** None of them wears it any more. */
    public Change takeOff(int id, List<String> openIds) {
        if (!exists(id)) {
            return Change.NO_SUCH_TAG;
        }
        for (String openId : openIds) {
            redis.opsForSet().remove(Keys.tagsOf(openId), String.valueOf(id));
            redis.opsForZSet().remove(Keys.tagged(id), openId);
        }
        tell(openIds);
        return Change.DONE;
    }

    /** {@return the ids of what this person wears, ascending} */
    public Set<Integer> of(String openId) {
        Set<String> worn = redis.opsForSet().members(Keys.tagsOf(openId));
        return requireNonNullElse(worn, Set.<String>of()).stream()
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@return who wears it, up to {@value #PAGE} after that openid; the first ones where it is null} */
    public List<String> wearers(int id, @Nullable String after) {
        Range<String> range =
                after == null ? Range.unbounded() : Range.of(Range.Bound.exclusive(after), Range.Bound.unbounded());
        Set<String> page = redis.opsForZSet()
                .rangeByLex(Keys.tagged(id), range, Limit.limit().count(PAGE));
        return page == null ? List.of() : List.copyOf(page);
    }

    /** Who leaves the account wears nothing when they come back. */
    void forget(String openId) {
        of(openId).forEach(id -> redis.opsForZSet().remove(Keys.tagged(id), openId));
        redis.delete(Keys.tagsOf(openId));
    }

    /** {@return how many wear it} */
    public long count(int id) {
        Long count = redis.opsForZSet().zCard(Keys.tagged(id));
        return count == null ? 0 : count;
    }

    /**
     * {@return whether this person wore it then}
     *
     * @param place in the world's sequence
     */
    boolean worn(String openId, int id, long place) {
        return redis.opsForZSet().score(Keys.tagged(id), openId) != null;
    }

    /** Their menus may be others now. */
    private void tell(List<String> openIds) {
        openIds.forEach(openId -> redis.convertAndSend(Keys.NEWS, openId));
    }

    private static RedisScript<Long> script(String name) {
        return RedisScript.of(new ClassPathResource(name, Tags.class), Long.class);
    }
}
