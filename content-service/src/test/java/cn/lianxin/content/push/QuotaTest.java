package cn.lianxin.content.push;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.account.AccountType;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotaTest {
    private static final Audience TAG = new Audience.Tagged(101, "宋家桥");

    @Test
    void countsAMonthOrADayInShanghai() {
        Instant lastMinute = Instant.parse("2026-11-30T15:59:00Z");
        Instant next = lastMinute.plusSeconds(60);
        assertThat(Quota.period(AccountType.SERVICE_VERIFIED, lastMinute)).isEqualTo("2026-11");
        assertThat(Quota.period(AccountType.SERVICE_VERIFIED, next)).isEqualTo("2026-12");
        assertThat(Quota.period(AccountType.SUBSCRIPTION_VERIFIED, lastMinute)).isEqualTo("2026-11-30");
        assertThat(Quota.period(AccountType.SUBSCRIPTION_VERIFIED, next)).isEqualTo("2026-12-01");
    }

    @Test
    void whatGoesToEverybodyCountsForEachTag() {
        var used = List.of(
                new QuotaMapper.Used(Quota.ALL, 2), new QuotaMapper.Used("101", 1), new QuotaMapper.Used("102", 2));
        assertThat(Quota.used("101", used)).isEqualTo(3);
        assertThat(Quota.used("103", used)).isEqualTo(2);
        assertThat(Quota.used(Quota.ALL, used))
                .as("somebody with tag 102 has had four")
                .isEqualTo(4);
    }

    @Test
    void aSubscriptionAccountHasOneADayWhoeverGetsIt() {
        assertThat(Quota.unit(AccountType.SUBSCRIPTION_VERIFIED, TAG)).isEqualTo(Quota.ALL);
        assertThat(Quota.unit(AccountType.SERVICE_VERIFIED, TAG)).isEqualTo("101");
        assertThat(Quota.most(AccountType.SUBSCRIPTION_VERIFIED)).isOne();
        assertThat(Quota.most(AccountType.SUBSCRIPTION)).isZero();
    }
}
