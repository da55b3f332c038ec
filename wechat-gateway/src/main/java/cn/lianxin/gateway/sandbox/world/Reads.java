package cn.lianxin.gateway.sandbox.world;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Who has read what and when, as WeChat counts it: people, by the days of Beijing. */
public final class Reads {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final StringRedisTemplate redis;
    private final InstantSource clock;

    Reads(StringRedisTemplate redis, InstantSource clock) {
        this.redis = redis;
        this.clock = clock;
    }

    /** {@return the day of Beijing} */
    public static LocalDate day(Instant at) {
        return at.atZone(BEIJING).toLocalDate();
    }

    /** {@return when that day begins} */
    public static Instant begin(LocalDate day) {
        return day.atStartOfDay(BEIJING).toInstant();
    }

    /** Somebody has opened an article; a second time that day counts nothing. */
    public void read(String openId, String article) {
        LocalDate today = day(clock.instant());
        redis.opsForSet().add(Keys.readersOfDay(today.toString(), article), openId);
        redis.opsForSet().add(Keys.readersOfDay(today.toString()), openId);
        redis.opsForSet().add(Keys.articlesOfDay(today.toString()), article);
        redis.opsForZSet().addIfAbsent(Keys.readers(article), openId, (double) today.toEpochDay());
    }

    /** {@return the articles read that day} */
    public Set<String> articles(LocalDate day) {
        Set<String> articles = redis.opsForSet().members(Keys.articlesOfDay(day.toString()));
        return articles == null ? Set.of() : new TreeSet<>(articles);
    }

    /** {@return how many people read that article that day} */
    public long readers(LocalDate day, String article) {
        return size(Keys.readersOfDay(day.toString(), article));
    }

    /** {@return how many people read anything that day} */
    public long readers(LocalDate day) {
        return size(Keys.readersOfDay(day.toString()));
    }

    /** {@return how many people have read that article up to the end of that day} */
    public long readersUntil(LocalDate day, String article) {
        Long count =
                redis.opsForZSet().count(Keys.readers(article), Double.NEGATIVE_INFINITY, (double) day.toEpochDay());
        return count == null ? 0 : count;
    }

    private long size(String key) {
        Long size = redis.opsForSet().size(key);
        return size == null ? 0 : size;
    }
}
