package cn.lianxin.gateway.sandbox.world;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Who follows the account, asked of Redis page by page: there may be 240,000 of them. */
public final class Followers {
    /** Openids answered at once. */
    public static final int PAGE = 10_000;

    private final StringRedisTemplate redis;
    private final People people;

    Followers(StringRedisTemplate redis, People people) {
        this.redis = redis;
        this.people = people;
    }

    /** {@return how many there are} */
    public long count() {
        return known(Double.POSITIVE_INFINITY) - size(redis.opsForSet().size(Keys.LEFT));
    }

    /** {@return how many there were at that time; who has left by now is not counted} */
    public long count(Instant until) {
        return Math.max(
                0, known(until.toEpochMilli() - 1.0) - size(redis.opsForSet().size(Keys.LEFT)));
    }

    /** {@return how many came from then until before then} */
    public long came(Instant from, Instant until) {
        return size(redis.opsForZSet().count(Keys.PEOPLE, (double) from.toEpochMilli(), until.toEpochMilli() - 1.0));
    }

    /** {@return how many left that day} */
    public long left(LocalDate day) {
        String left = redis.<String, String>opsForHash().get(Keys.LEFT_BY_DAY, day.toString());
        return left == null ? 0 : Long.parseLong(left);
    }

    /**
     * {@return those after that one, at most {@value #PAGE}, the demo district's people first, then by the time they
     * came; empty behind the last}
     *
     * @param after null for the first page
     */
    public Optional<List<String>> page(@Nullable String after) {
        List<String> demo = people.demo();
        List<String> page = new ArrayList<>();
        long from = 0;
        if (after == null || demo.contains(after)) {
            page.addAll(demo.subList(after == null ? 0 : demo.indexOf(after) + 1, demo.size()));
        } else {
            Long rank = redis.opsForZSet().rank(Keys.PEOPLE, after);
            if (rank == null) {
                return Optional.empty();
            }
            from = rank + 1;
        }
        page.removeIf(openId -> !people.follows(openId));
        fill(page, from);
        return Optional.of(page);
    }

    /** Those of the demo who wrote are in the set too. */
    private void fill(List<String> page, long start) {
        Set<String> demo = Set.copyOf(people.demo());
        for (long from = start; page.size() < PAGE; ) {
            int wanted = PAGE - page.size();
            Set<String> some = requireNonNullElse(
                    redis.opsForZSet().range(Keys.PEOPLE, from, from + wanted - 1), Set.<String>of());
            if (some.isEmpty()) {
                return;
            }
            var left = requireNonNullElse(
                    redis.opsForSet().isMember(Keys.LEFT, some.toArray()), Map.<Object, Boolean>of());
            some.stream()
                    .filter(openId -> !demo.contains(openId) && !Boolean.TRUE.equals(left.get(openId)))
                    .forEach(page::add);
            from += some.size();
        }
    }

    private long known(double until) {
        List<String> demo = people.demo();
        List<Double> scores = redis.opsForZSet().score(Keys.PEOPLE, demo.toArray());
        long twice = requireNonNullElse(scores, List.<Double>of()).stream()
                .filter(Objects::nonNull)
                .filter(score -> score <= until)
                .count();
        return demo.size() + size(redis.opsForZSet().count(Keys.PEOPLE, Double.NEGATIVE_INFINITY, until)) - twice;
    }

    /**
     * {@return whether this person followed the account then}
     *
     * @param place in the world's sequence, at which something happened
     */
    boolean followed(String openId, Instant then, long place) {
        return people.find(openId).isPresent()
                && !people.since(openId).isAfter(then)
                && people.follows(openId) == Flips.even(redis, Keys.followFlips(openId), place);
    }

    private static long size(@Nullable Long size) {
        return size == null ? 0 : size;
    }
}
