package cn.lianxin.content.push;

import cn.lianxin.config.account.AccountType;
import cn.lianxin.config.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * How often an account may push (developers.weixin.qq.com, Batch sends): a 订阅号 once a day, a 服务号 four times a month to
 * each follower. There a tag's wearers have a count of their own, in which what goes to everybody counts, too; of people
 * with two tags WeChat alone knows, and says 45028.
 */
final class Quota {
    /** The unit of what goes to everybody. */
    static final String ALL = "ALL";

    private Quota() {}

    /** {@return how many a unit may get in a period; 0 where this type may not push} */
    static int most(AccountType type) {
        return switch (type) {
            case SUBSCRIPTION, SERVICE -> 0;
            case SUBSCRIPTION_VERIFIED -> 1;
            case SERVICE_VERIFIED -> 4;
        };
    }

    /** {@return the day or month in Shanghai that this instant counts in} */
    static String period(AccountType type, Instant at) {
        ZonedDateTime there = at.atZone(WorkingCalendar.ZONE);
        return switch (type) {
            case SUBSCRIPTION, SUBSCRIPTION_VERIFIED -> there.toLocalDate().toString();
            case SERVICE, SERVICE_VERIFIED -> YearMonth.from(there).toString();
        };
    }

    /** {@return the unit that counts a push to this audience; a 订阅号 has but one} */
    static String unit(AccountType type, Audience audience) {
        boolean own = type == AccountType.SERVICE_VERIFIED || type == AccountType.SERVICE;
        return own && audience instanceof Audience.Tagged(long tag, String _) ? Long.toString(tag) : ALL;
    }

    /** {@return how many have been used, of what that unit may get} */
    static int used(String unit, List<QuotaMapper.Used> used) {
        int everybody = times(ALL, used);
        return unit.equals(ALL)
                ? everybody
                        + used.stream()
                                .filter(one -> !one.unit().equals(ALL))
                                .mapToInt(QuotaMapper.Used::times)
                                .max()
                                .orElse(0)
                : everybody + times(unit, used);
    }

    private static int times(String unit, List<QuotaMapper.Used> used) {
        return used.stream()
                .filter(one -> one.unit().equals(unit))
                .mapToInt(QuotaMapper.Used::times)
                .sum();
    }
}
