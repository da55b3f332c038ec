package cn.lianxin.petition.chat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import cn.lianxin.petition.handling.Petitions;
import org.junit.jupiter.api.Test;

/** Matters that more than one unit has a hand in, in the words of those who say them. */
@WithStores
class DepartmentsTest {
    private final District district;

    DepartmentsTest(TestStores stores) {
        district = new District(stores);
    }

    @Test
    void theBurstMainGoesToTheBureauAndComesBackAboveTheTownThatSentIt() {
        var aunt = district.resident("01");
        var town = district.owner("xianxia");
        var water = district.phone("dept-water");
        var desk = district.phone("desk-district");
        aunt.says("我要反映 主水管爆了，一条街没有水");
        district.owner("dongshan").says("上报 1 要挖路").reads("已报给仙霞镇");

        town.says("转办 1 水务局").reads("没有找到“水务局”", "您是说：区水务局", "转办 1 区水务局");
        town.says("转办 1 区水务局 请抢修").reads("已转给区水务局", "等区水务局接手", "这件事还由您负责");
        water.hears("仙霞镇刘副镇长转来", "原因：请抢修", "受理 1", "退回 1 原因");
        water.says("受理 1").reads("由您办理");
        water.says("回复 1 抢修队已到").reads("进展已告诉居民");
        water.says("办结 1 管子换好，已通水").reads("已办结");
        aunt.hears("需要仙霞镇").hears("需要区水务局来办").hears("区水务局已接手").hears("抢修队已到").hears("管子换好");

        aunt.says("不满意 晚上又爆了").reads("交荷塘区区群值班盯办");
        desk.hears("居民说没办好", "晚上又爆了");
        desk.says("转办 1 区水务局 换整段");
        water.says("办结 1 整段换新").reads("已办结");
        aunt.says("满意").reads("谢谢您");
        assertThat(district.bean(Petitions.class).verifies(district.id(district.number())))
                .isTrue();
    }

    @Test
    void helpersAnswerTheLeadAndNothingEndsBeforeTheyHave() {
        var aunt = district.resident("01");
        var town = district.owner("xianxia");
        var school = district.phone("dept-education");
        var heye = district.owner("heye");
        aunt.says("我要反映 有两个孩子没上学");
        district.owner("dongshan").says("上报 1");
        town.says("协办 1 区教育局、荷叶社区：请查学籍").reads("已请区教育局、荷叶社区协办，您是主办");
        school.hears("请您协办", "原因：请查学籍").says("待办").reads("请您协办，仙霞镇主办");

        town.says("办结 1 已送回学校").reads("区教育局、荷叶社区的协办还没有回音", "不等 单位：原因");
        school.says("回复 1 学籍已恢复").reads("已告诉主办仙霞镇", "没有直接发给居民");
        town.hears("报来一件").hears("区教育局的协办有了回音：学籍已恢复");
        aunt.hears("需要仙霞镇").hears("已请仙霞镇刘副镇长牵头、区教育局、荷叶社区一起办理").hearsNothing();
        school.says("待办").reads("没有待办");

        town.says("办结 1 已送回学校 不等 荷叶社区：另有登记").reads("已办结");
        heye.says("回复 1 查过了").reads("什么都没有改动");
        aunt.hears("已送回学校\n");
        heye.hears("请您协办").hears("先办结了这件事：不等 荷叶社区：另有登记");
    }

    @Test
    void whatIsNotOursGoesBackOnceAndThenUp() {
        var town = district.owner("xianxia");
        var water = district.phone("dept-water");
        district.resident("01").says("我要反映 学校门口积水");
        district.owner("dongshan").says("上报 1");
        town.says("转办 1 区水务局");
        water.says("退回 1").reads("请在“退回 1”后面接着写");
        water.says("退回 1 是路面的事").reads("已退回，由仙霞镇刘副镇长接着办");
        town.hears("报来一件").hears("区水务局退回", "是路面的事", "转办 1 单位");

        town.says("转办 1 区教育局");
        district.phone("dept-education").says("退回 1 不归学校").reads("由荷塘区区群值班接着办");
        town.hears("第二次退回，由荷塘区决定").hearsNothing();
        district.phone("desk-district").says("转办 HT 区教育局 请接");
        district.phone("dept-education").says("退回 HT 还是不归").reads("不能再退回了");
    }

    @Test
    void whoEnteredItWronglyGivesItToTheLevelAbove() {
        district.resident("01").says("我要反映 村口路灯不亮");
        district.owner("dongshan").says("退回 1 是省道的灯").reads("由仙霞镇刘副镇长接着办");
        district.owner("xianxia").hears("东山村退回", "是省道的灯");
    }

    @Test
    void handsOnOnlyWhereTheChainAllows() {
        var secretary = district.owner("dongshan");
        var town = district.owner("xianxia");
        district.resident("01").says("我要反映 村口路灯不亮");
        secretary.says("转办 1 区水务局").reads("不能这样转", "镇街以上");
        secretary.says("转办 1 仙霞镇").reads("给上级用“上报”");
        secretary.says("转办 1 火星局").reads("没有找到“火星局”", "全称");
        secretary.says("交办 1 仙霞镇").reads("只能交给您下面的单位");
        secretary.says("协办 1 东山村").reads("请不了");
        secretary.says("转办 1 荷叶社区，是那边的灯").reads("已转给荷叶社区");
        district.owner("heye").hears("原因：是那边的灯").says("受理 1");
        secretary.says("督办 1 快").reads("不在您手上");
        town.says("受理 HT").reads("没有找到编号");
    }

    @Test
    void aQuestionStopsTheClockUntilTheResidentSpeaks() {
        var aunt = district.resident("01");
        var secretary = district.owner("dongshan");
        aunt.says("我要反映 村口路灯不亮");
        secretary.says("询问 1 哪一盏？").reads("时限先停着", "等居民补充");
        aunt.hears("还差一点信息：哪一盏").says("好的").reads("不客气");
        aunt.says("进度").reads("等您补充：直接回复文字就行");
        district.at("2026-11-26T10:00:00");
        secretary.says("待办").reads("等居民补充");

        aunt.says("小学门口那盏").reads("已加进这件事");
        secretary.hears("一件新诉求").hears("居民补充了诉求", "小学门口那盏");
        secretary.says("待办").reads("办理中，12月3日 17:00 前办好");
        secretary.says("询问 1 什么颜色").reads("时限先停着");
        aunt.says("白的");
        secretary.says("询问 1 多高").reads("已经问过居民两次");
    }

    @Test
    void whatIsNotTakenMayBeObjectedToOnce() {
        var aunt = district.resident("01");
        aunt.says("我要反映 邻居欠钱不还");
        aunt.says("异议 不同意").reads("还用不着这样说");
        district.owner("dongshan").says("不予受理 1 请找法院").reads("已告诉居民");
        aunt.hears("不在我们受理范围：请找法院", "异议 理由").says("异议 法院不收").reads("异议已交仙霞镇刘副镇长决定");
        district.owner("xianxia").hears("请您决定", "法院不收").says("受理 1");
        aunt.hears("仙霞镇已接手");
    }

    @Test
    void urgingIsPassedOnAndNotEveryMinute() {
        var aunt = district.resident("01");
        aunt.says("我要反映 村口路灯不亮");
        aunt.says("催办").reads("已替您催办");
        district.owner("dongshan").hears("一件新诉求").hears("居民催办").hearsNothing();
        aunt.says("催办").reads("刚才已经替您催过了");
        aunt.says("撤回").reads("已按您的意思撤回");
        district.owner("dongshan").hears("居民撤回").says("待办").reads("没有待办");
        aunt.says("催办 HT").reads("已撤回");
    }
}
