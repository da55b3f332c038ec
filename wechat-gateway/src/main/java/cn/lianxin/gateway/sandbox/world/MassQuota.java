package cn.lianxin.gateway.sandbox.world;

import static java.util.Objects.requireNonNull;

import cn.lianxin.config.account.AccountType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * How many mass messages are left: a 订阅号 has one a day whomever it is for, a 服务号 four a calendar month for each
 * follower, both by the time of Beijing.
 *
 * <p>Somebody with two tags may get more than four here; the real WeChat leaves them out of the fifth.
 */
public final class MassQuota {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int A_DAY = 1;
    private static final int A_MONTH = 4;
    private static final Duration KEPT = Duration.ofDays(40);
    private static final RedisScript<Long> COUNT =
            RedisScript.of(new ClassPathResource("mass-quota.lua", MassQuota.class), Long.class);

    private final StringRedisTemplate redis;
    private final InstantSource clock;
    private final AccountType type;

    MassQuota(StringRedisTemplate redis, InstantSource clock, AccountType type) {
        this.redis = redis;
        this.clock = clock;
        this.type = type;
    }

    /** {@return whether there was one left for this audience; it is used up then} */
    public boolean spend(Audience audience) {
        String key = Keys.massQuota(period(clock.instant()));
        List<String> units = daily() ? List.of(MassMessage.EVERYBODY) : units(audience);
        String most = String.valueOf(daily() ? A_DAY : A_MONTH);
        Object[] arguments = Stream.concat(Stream.of(most), units.stream()).toArray();
        long counted = requireNonNull(redis.execute(COUNT, List.of(key), arguments));
        redis.expire(key, KEPT);
        return counted == 1;
    }

    /** What nobody got, since the administrator did not want it, uses up nothing. */
    void giveBack(MassMessage message, Audience audience) {
        String key = Keys.massQuota(period(message.at()));
        List<String> units = daily() ? List.of(MassMessage.EVERYBODY) : units(audience);
        units.forEach(unit -> redis.opsForHash().increment(key, unit, -1));
    }

    private boolean daily() {
        return switch (type) {
            case SUBSCRIPTION, SUBSCRIPTION_VERIFIED -> true;
            case SERVICE, SERVICE_VERIFIED -> false;
        };
    }

    private String period(Instant at) {
        var day = at.atZone(BEIJING).toLocalDate();
        return daily() ? day.toString() : YearMonth.from(day).toString();
    }

    private static List<String> units(Audience audience) {
        return audience instanceof Audience.Listed(var openIds)
                ? openIds.stream().map(openId -> "to:" + openId).toList()
                : List.of(audience.unit());
    }
}
