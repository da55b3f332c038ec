package cn.lianxin.petition.chat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import cn.lianxin.petition.Phone;
import java.time.Duration;
import org.apache.ibatis.annotations.Select;
import org.junit.jupiter.api.Test;

/** Photos that somebody was asked about and never answered. */
@WithStores
class KeptTooLongTest {
    private static final Duration MONTH = Duration.ofDays(30);

    private final District district;
    private final Phone villager;

    interface Probe {
        @Select("SELECT COUNT(*) FROM attachment WHERE petition_id IS NULL")
        int kept();
    }

    KeptTooLongTest(TestStores stores) {
        district = new District(stores);
        villager = district.resident("01");
    }

    @Test
    void areForgottenWithTheWordsAfterAMonth() {
        villager.sendsPhoto("p1").reads("回复 1");
        district.later(MONTH.plusSeconds(1));
        assertThat(step()).isOne();
        assertThat(kept()).isZero();
        assertThat(step()).isZero();
        villager.says("1");
        assertThat(villager.reply()).doesNotContain("已登记");
    }

    @Test
    void stayForAMonth() {
        villager.sendsPhoto("p1");
        district.later(MONTH);
        assertThat(step()).isZero();
        villager.says("1").reads("您的诉求已登记");
    }

    private int step() {
        return district.bean(KeptTooLong.class).delete(district.now());
    }

    private int kept() {
        return district.schema().mapper(Probe.class).kept();
    }
}
