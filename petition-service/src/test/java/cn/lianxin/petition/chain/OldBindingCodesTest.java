package cn.lianxin.petition.chain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.Tidying;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@WithStores
class OldBindingCodesTest {
    private final District district;

    OldBindingCodesTest(TestStores stores) {
        district = new District(stores);
    }

    @Test
    void goAMonthAfterTheyHaveCountedForTheLastTime() {
        Tidying.Step step = new ChainConfiguration().oldBindingCodes(district.schema());
        district.owner("xianxia").says("发码 zhangshu").reads("樟树村的绑定码");

        district.later(BindingCodes.VALID.plus(ChainConfiguration.CODES_KEPT));
        assertThat(step.delete(district.now())).isZero();
        district.later(Duration.ofSeconds(1));
        assertThat(step.delete(district.now())).isOne();
        assertThat(step.delete(district.now())).isZero();
    }
}
