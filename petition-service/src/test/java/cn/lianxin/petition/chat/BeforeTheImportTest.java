package cn.lianxin.petition.chat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Beside a real account nobody holds anything until groups and staff are imported. */
@WithStores
@ExtendWith(OutputCaptureExtension.class)
class BeforeTheImportTest {
    private final District district;

    BeforeTheImportTest(TestStores stores) {
        district = District.notImported(stores);
    }

    @Test
    void nothingIsRegisteredOrPromisedAndTheOperatorIsToldOnce(CapturedOutput output) {
        var somebody = district.phone("somebody");

        somebody.says("我要反映 村口路灯不亮").reads("还没设置好受理单位，这条没有登记", "12345").doesNotRead("收到", "编号");
        district.later(Duration.ofMinutes(2));
        somebody.says("我要反映 隔壁着火了").reads("有危险请先拨 110", "没有登记").doesNotRead("联系您");

        somebody.says("进度").reads("还没有登记过");
        somebody.says("帮助").reads("我要反映 内容");
        assertThat(district.sent()).isEmpty();
        assertThat(output).containsOnlyOnce("import the groups and their staff first");
    }

    @Test
    void wordsThatWereKeptAreRegisteredOnceSomebodyIsThere() {
        var aunt = district.resident("01");
        aunt.says("村口路灯不亮").reads("您的话先留着");
        aunt.says("1").reads("这条没有登记");

        district.importDemo();

        aunt.says("1").reads("收到啦", "东山村王支书");
        district.owner("dongshan").hears("村口路灯不亮");
    }
}
