package cn.lianxin.gateway.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * How often each call was made today, and how often it may be.
 *
 * <p>Source: developers.weixin.qq.com, API call limits; calls that are not named there are not counted.
 */
public final class Quotas {
    /** One call's figures of today. */
    public record Quota(long limit, long used) {}

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int CLEARS_A_MONTH = 10;
    private static final Map<String, Long> LIMITS = Map.ofEntries(
            Map.entry("/cgi-bin/token", 2000L),
            Map.entry("/cgi-bin/stable_token", 500_000L),
            Map.entry("/cgi-bin/menu/create", 1000L),
            Map.entry("/cgi-bin/menu/delete", 1000L),
            Map.entry("/cgi-bin/menu/get", 10_000L),
            Map.entry("/cgi-bin/menu/addconditional", 2000L),
            Map.entry("/cgi-bin/menu/delconditional", 2000L),
            Map.entry("/cgi-bin/media/upload", 5000L),
            Map.entry("/cgi-bin/media/get", 10_000L),
            Map.entry("/cgi-bin/message/custom/send", 500_000L),
            Map.entry("/cgi-bin/message/mass/sendall", 100L),
            Map.entry("/cgi-bin/message/mass/send", 100L),
            Map.entry("/cgi-bin/message/mass/preview", 100L),
            Map.entry("/cgi-bin/message/template/send", 100_000L),
            Map.entry("/cgi-bin/qrcode/create", 100_000L),
            Map.entry("/cgi-bin/user/get", 500L),
            Map.entry("/cgi-bin/user/info", 500_000L));

    /** Those that have a limit for each minute besides. */
    private static final Map<String, Long> A_MINUTE =
            Map.of("/cgi-bin/message/mass/sendall", 60L, "/cgi-bin/message/mass/send", 60L);

    private final StringRedisTemplate redis;
    private final InstantSource clock;

    Quotas(StringRedisTemplate redis, InstantSource clock) {
        this.redis = redis;
        this.clock = clock;
    }

    /** Whether a call may be made. */
    public enum Spending {
        SPENT,
        /** As many as a minute allows. */
        TOO_OFTEN,
        /** As many as a day allows. */
        NONE_LEFT
    }

    /** {@return whether the call may be made; it counts then} */
    public Spending spend(String path) {
        if (A_MINUTE.containsKey(path) && !spendOfMinute(path, A_MINUTE.get(path))) {
            return Spending.TOO_OFTEN;
        }
        return spendOfDay(path) ? Spending.SPENT : Spending.NONE_LEFT;
    }

    private boolean spendOfMinute(String path, long limit) {
        String minute =
                Keys.quota(clock.instant().truncatedTo(ChronoUnit.MINUTES).toString());
        Long used = redis.opsForHash().increment(minute, path, 1);
        redis.expire(minute, Duration.ofHours(1));
        return used == null || used <= limit;
    }

    private boolean spendOfDay(String path) {
        Long limit = LIMITS.get(path);
        if (limit == null) {
            return true;
        }
        String day = Keys.quota(today().toString());
        Long used = redis.opsForHash().increment(day, path, 1);
        redis.expire(day, Duration.ofDays(3));
        return used == null || used <= limit;
    }

    /** {@return today's figures of a call; empty where it is not counted} */
    public Optional<Quota> of(String path) {
        String used = redis.<String, String>opsForHash().get(Keys.quota(today().toString()), path);
        return Optional.ofNullable(LIMITS.get(path))
                .map(limit -> new Quota(limit, used == null ? 0 : Math.min(limit, Long.parseLong(used))));
    }

    /** {@return whether all calls count from zero again; ten times a month they do} */
    public boolean clear() {
        String month = Keys.quota(YearMonth.from(today()).toString());
        Long clears = redis.opsForValue().increment(month);
        redis.expire(month, Duration.ofDays(40));
        if (clears != null && clears > CLEARS_A_MONTH) {
            return false;
        }
        redis.delete(Keys.quota(today().toString()));
        return true;
    }

    private LocalDate today() {
        Instant now = clock.instant();
        return LocalDate.ofInstant(now, BEIJING);
    }
}
