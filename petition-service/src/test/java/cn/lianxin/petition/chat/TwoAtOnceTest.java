package cn.lianxin.petition.chat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import cn.lianxin.petition.lifecycle.PetitionEvent.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Two of the staff act on one matter; the second is told what the first has done. */
@WithStores
class TwoAtOnceTest {
    private final District district;

    TwoAtOnceTest(TestStores stores) {
        district = new District(stores);
    }

    @Test
    void theSecondIsToldWhatHasChanged() {
        var secretary = district.owner("dongshan");
        var town = district.owner("xianxia");
        district.resident("01").says("我要反映 村口路灯不亮");
        secretary.says("上报 1 要换线路");
        town.says("办结 1 换了线路").reads("已办结");
        secretary.says("受理 1").reads("仙霞镇刘副镇长今天 9:12 刚做了“办结”。", "不在您手上");

        district.resident("02").says("我要反映 井盖没了");
        secretary.says("上报 2");
        secretary.says("受理 2").reads("由您办理");
        town.says("受理 2").reads("没有找到编号");
        district.phone("desk-district").says("受理 HT").reads("东山村王支书今天 9:12 刚做了“受理”。", "不在您手上");
    }

    @Test
    void whoDecidesAfterAColleagueIsToldWhatTheColleagueHasDecided() {
        var secretary = district.owner("dongshan");
        var town = district.owner("xianxia");
        var colleague = district.actsFor("deputy-xianxia", "xianxia");
        district.resident("01").says("我要反映 村口路灯不亮");
        secretary.says("受理 1").says("延期 1 12-4 灯具没到");
        town.says("不同意 HT 可以先借灯").reads("已把不同意和理由告诉");
        colleague.says("同意 HT").reads("仙霞镇刘副镇长今天 9:12 刚做了“不同意”。", "没有等您定的", "什么都没有改动");

        secretary.says("延期 1 12-4 灯具还没到");
        colleague.says("同意 HT").reads("已同意");
        town.says("不同意 HT 再想想").reads("仙霞镇某经理今天 9:12 刚做了“同意延期”。", "没有等您定的");
        district.owner("songjiaqiao").says("同意 HT").reads("没有找到编号");
    }

    @Test
    void everyStepHasItsName() {
        var replies = new Replies(district::now);

        assertThat(Kind.values())
                .allSatisfy(kind -> assertThat(replies.say("step." + kind)).isNotBlank());
    }

    @Test
    void whatHappenedLongAgoOrByOneselfIsNotRepeated() {
        var secretary = district.owner("dongshan");
        district.resident("01").says("我要反映 村口路灯不亮");
        secretary.says("办结 1 换了灯泡").says("办结 1 换了灯泡").reads("这一步不用做").doesNotRead("刚做了");
        district.later(Duration.ofMinutes(11));
        district.phone("desk-district").says("受理 HT").reads("不在您手上").doesNotRead("刚做了");
    }
}
