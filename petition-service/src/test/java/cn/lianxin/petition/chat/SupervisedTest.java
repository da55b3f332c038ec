package cn.lianxin.petition.chat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import cn.lianxin.petition.handling.Petitions;
import org.junit.jupiter.api.Test;

/** What comes back too often, or has nobody above to go to, is 督办. */
@WithStores
class SupervisedTest {
    private final District district;

    SupervisedTest(TestStores stores) {
        district = new District(stores);
    }

    @Test
    void whatTheDistrictItselfDidNotSolveStaysThereSupervised() {
        var stranger = district.phone("somebody-new");
        var desk = district.phone("desk-district");
        stranger.says("我要反映 井盖没了");
        desk.hears("一件新诉求").says("办结 1 装好了");

        stranger.says("没好 又没了").reads("已重新办理，交荷塘区区群值班盯办");
        desk.hears("督办：居民说没办好", "又没了", "受理 1").hearsNothing();
        assertThat(district.bean(Petitions.class).verifies(district.id(district.number())))
                .isTrue();
    }

    @Test
    void theThirdTimeIsSupervisedAndTheDistrictIsTold() {
        var aunt = district.resident("01");
        var secretary = district.owner("dongshan");
        var town = district.owner("xianxia");
        var desk = district.phone("desk-district");
        aunt.says("我要反映 村口路灯不亮");
        for (int time = 1; time <= 2; time++) {
            secretary.says("办结 1 换了灯泡");
            aunt.says("没好");
            town.hears("居民说没办好，请您盯办").hearsNothing();
            town.says("交办 1 东山村");
            secretary.says("受理 1");
            town.hears("已接手");
        }
        desk.hearsNothing();
        secretary.says("办结 1 换了灯泡");
        aunt.says("没好 还是不亮").reads("交仙霞镇刘副镇长盯办");

        town.hears("督办，第 3 次重办：居民说没办好，请您盯办", "还是不亮", "受理 1").hearsNothing();
        desk.hears("督办：仙霞镇刘副镇长接的这件事，是第 3 次重办", "村口路灯不亮", "督办 1 内容").hearsNothing();
        desk.says("督办 1 请换整条线路").reads(district.number());
        town.hears("督办：请换整条线路").hearsNothing();
    }
}
