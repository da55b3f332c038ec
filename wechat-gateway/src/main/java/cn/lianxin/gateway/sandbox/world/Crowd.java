package cn.lianxin.gateway.sandbox.world;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.ZSetOperations.TypedTuple;

/**
 * Many followers at once, as a district of 240,000 has them: {@code crowd-000001} and so on, who have followed since the
 * account's first day and never write.
 */
public final class Crowd {
    /** Written at once. */
    private static final int BATCH = 2_000;

    private final StringRedisTemplate redis;
    private final Followers followers;

    Crowd(StringRedisTemplate redis, Followers followers) {
        this.redis = redis;
        this.followers = followers;
    }

    /**
     * Sees to it that there are that many.
     *
     * @param tag that they wear, an existing one; 0 for none
     * @return how many follow the account now
     */
    public long gather(int people, int tag) {
        for (int from = 0; from < people; from += BATCH) {
            List<String> some = IntStream.range(from, Math.min(people, from + BATCH))
                    .mapToObj(i -> "crowd-%06d".formatted(i + 1))
                    .toList();
            double since = People.FOUNDED.toEpochMilli();
            redis.opsForZSet().add(Keys.PEOPLE, scored(some, since));
            if (tag > 0) {
                redis.opsForZSet().add(Keys.tagged(tag), scored(some, 0));
                wear(some, bytes(String.valueOf(tag)));
            }
        }
        return followers.count();
    }

    private static Set<TypedTuple<String>> scored(List<String> openIds, double score) {
        return openIds.stream().map(openId -> TypedTuple.of(openId, score)).collect(Collectors.toSet());
    }

    private void wear(List<String> openIds, byte[] tag) {
        redis.executePipelined((RedisCallback<Object>) connection -> {
            openIds.forEach(openId -> connection.setCommands().sAdd(bytes(Keys.tagsOf(openId)), tag));
            return null;
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
