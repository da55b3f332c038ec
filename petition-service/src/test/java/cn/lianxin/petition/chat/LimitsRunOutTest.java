package cn.lianxin.petition.chat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import cn.lianxin.petition.handling.Petitions;
import cn.lianxin.petition.handling.Sweeper;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What happens where nobody says anything. */
@WithStores
class LimitsRunOutTest {
    private final District district;

    LimitsRunOutTest(TestStores stores) {
        district = new District(stores);
    }

    @Test
    void whatNobodyAnswersClimbsFromTheEstateToTheDistrict() {
        var aunt = district.resident("06");
        aunt.says("我要反映 3 栋楼道灯不亮").reads("岭秀天下小区孙经理会在今天 11:12 前联系您");
        district.passesUntil("2026-11-24T11:11:59");
        aunt.hearsNothing();

        district.passesUntil("2026-11-24T11:12:00");
        aunt.hears("没有按时联系您，已请芙蓉社区谢主任接手", "今天 16:12 前");
        district.owner("furong").hears("岭秀天下小区没有按时答复", "受理 1");
        district.owner("lingxiu").hears("一件新诉求").hears("请说明情况").says("待办").reads("请您协办，芙蓉社区主办");
        district.passesUntil("2026-11-24T16:12:00");
        aunt.hears("宋家桥街道朱主任接手", "明天 16:12 前");
        district.passesUntil("2026-11-25T16:12:00");
        aunt.hears("荷塘区区群值班接手");
        district.passesUntil("2026-11-26T16:12:00");
        aunt.hears("还没有人联系您", "区里已经督办").hearsNothing();
        district.phone("desk-district").hears("没有按时答复").hears("督办：这件事还没有人联系居民").hearsNothing();

        district.owner("lingxiu").says("受理 1").reads("协办已告诉主办荷塘区");
        district.phone("desk-district").says("受理 1").reads("由您办理");
        assertThat(district.bean(Petitions.class).verifies(district.id(district.number())))
                .isTrue();
    }

    @Test
    void anAnswerInTimeStopsTheClimbAndAWarningComesOnce() {
        var secretary = district.owner("dongshan");
        district.resident("01").says("我要反映 村口路灯不亮");
        secretary.says("受理 1");
        secretary.hears("一件新诉求");
        district.passesUntil("2026-11-30T16:59:59");
        secretary.hearsNothing();
        district.passesUntil("2026-11-30T17:00:00");
        secretary.hears("黄牌提醒", "明天 前办好");
        IntStream.range(0, 3).forEach(i -> district.bean(Sweeper.class).sweep());
        secretary.hearsNothing();

        district.passesUntil("2026-12-01T17:00:00");
        secretary.hears("红牌提醒");
        district.resident("01").hears("已接手").hears("对不起，原定今天办好没有做到", "已请仙霞镇督促");
        district.owner("xianxia").hears("东山村王支书办的一件事已过时限").hearsNothing();
        district.passesUntil("2026-12-04T13:29:59");
        secretary.hearsNothing();
        district.passesUntil("2026-12-04T13:30:00");
        secretary.hears("督办：", "超时很久").hearsNothing();
    }

    @Test
    void aWeekendIsNoLateness() {
        var secretary = district.owner("dongshan");
        district.at("2026-11-27T16:30:00");
        district.resident("01").says("我要反映 请问怎么申请低保");
        secretary.says("受理 1").reads("11月30日 17:00 前办好");
        district.passesUntil("2026-11-30T17:00:00");
        secretary.hears("一件新诉求").hears("红牌提醒");
        district.passesUntil("2026-12-01T13:29:59");
        secretary.hearsNothing();
        district.passesUntil("2026-12-01T13:30:00");
        secretary.hears("督办：", "超时很久").hearsNothing();
    }

    @Test
    void afterAStandstillTheLastStageAloneIsToldAndEachLevelStillGetsItsTime() {
        var aunt = district.resident("01");
        var secretary = district.owner("dongshan");
        aunt.says("我要反映 村口路灯不亮");
        district.passesUntil("2026-12-10T09:00:00");
        aunt.hears("已请仙霞镇刘副镇长接手", "今天 17:00 前联系您").hears("对不起，原定12月1日办好没有做到").hearsNothing();
        secretary.hears("一件新诉求").hears("请说明情况").hearsNothing();
        district.owner("xianxia").hears("东山村没有按时答复").hears("督办：").hearsNothing();
    }

    @Test
    void aDepartmentThatDoesNotAnswerLosesItToWhoSentIt() {
        var town = district.owner("xianxia");
        district.resident("01").says("我要反映 水管爆了");
        district.owner("dongshan").says("上报 1");
        town.says("转办 1 区水务局");
        district.passesUntil("2026-11-27T09:00:00");
        town.hears("报来一件").hears("区水务局没有按时答复");
        district.phone("dept-water").hears("转来").hears("请说明情况").says("回复 1 在查").reads("已告诉主办仙霞镇");
    }

    @Test
    void aQuestionNobodyAnswersAndAResolutionNobodyJudgesComeToAnEnd() {
        var aunt = district.resident("01");
        var secretary = district.owner("dongshan");
        aunt.says("我要反映 村口路灯不亮");
        secretary.says("询问 1 哪一盏？");
        district.passesUntil("2026-12-01T17:00:00");
        secretary.hears("一件新诉求").hears("5 个工作日没有回音", "请打电话问一问");
        secretary.says("办结 1 全换了");
        district.passesUntil("2026-12-16T17:00:00");
        aunt.hears("哪一盏").hears("全换了").hears("先办到这里", "15 天内回复“没好”");
        aunt.says("没好").reads("交仙霞镇刘副镇长盯办");
    }
}
