package cn.lianxin.gateway.sandbox.world;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * Many followers at once, as a district of 240,000 has them: {@code crowd-000001} and so on, who have followed since the
 * account's first day and never write.
 */
public final class Crowd {
    /** Written at once. */
    private static final int BATCH = 2_000;

    private static final RedisScript<Long> ADD =
            RedisScript.of(new ClassPathResource("crowd.lua", Crowd.class), Long.class);

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
            add(from, Math.min(people, from + BATCH), tag);
        }
        return followers.count();
    }

    private void add(int from, int to, int tag) {
        List<String> openIds = IntStream.range(from, to)
                .mapToObj(i -> "crowd-%06d".formatted(i + 1))
                .toList();
        List<String> keys = new ArrayList<>(List.of(Keys.PEOPLE, Keys.tagged(tag)));
        openIds.forEach(openId -> keys.add(Keys.tagsOf(openId)));
        List<String> arguments =
                new ArrayList<>(List.of(String.valueOf(People.FOUNDED.toEpochMilli()), String.valueOf(tag)));
        arguments.addAll(openIds);
        redis.execute(ADD, keys, arguments.toArray());
    }
}
