package cn.lianxin.petition.chat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import cn.lianxin.petition.handling.Petitions;
import org.junit.jupiter.api.Test;

/** More time, asked for by whoever handles a matter and decided one level up, in their words. */
@WithStores
class MoreTimeTest {
    private final District district;

    MoreTimeTest(TestStores stores) {
        district = new District(stores);
    }

    @Test
    void theLevelAboveDecidesAndTheResidentHearsOfItOnlyThen() {
        var aunt = district.resident("01");
        var secretary = district.owner("dongshan");
        var town = district.owner("xianxia");
        aunt.says("我要反映 村口路灯不亮");
        secretary.says("受理 1").says("延期 1 12-4 灯具没到，厂家缺货。");
        secretary.reads("已请仙霞镇刘副镇长决定能否延期到12月4日", "居民还不知道", "12月1日 17:00 前办好");
        aunt.hears("已接手").hearsNothing();
        town.hears("东山村王支书请求延期到12月4日：灯具没到", "“同意 1”或“不同意 1 理由”");
        town.says("待办").reads("1 村口路灯不亮", "等您定：东山村请延期到12月4日", "同意 1");

        town.says("不同意 1").reads("在“不同意 1”后面接着写");
        town.says("不同意 1 可以先借灯").reads("已把不同意和理由告诉东山村王支书", "居民不会收到");
        secretary.hears("一件新诉求").hears("仙霞镇刘副镇长不同意：可以先借灯", "还是要在12月1日 前办好");
        town.says("待办").reads("没有待办");
        town.says("同意 1").reads("没有等您定的").doesNotRead("刚做了");

        secretary.says("延期 1 12月4日 灯具没到");
        town.says("同意 1").reads("已同意，居民和东山村王支书都会收到", "12月4日 17:00 前办好");
        aunt.hears("因灯具没到，需要延期到12月4日", "期间有进展会先告诉您").hearsNothing();
        secretary.hears("仙霞镇同意延期到12月4日");
        secretary.says("延期 1 12月8日 又没到").reads("已经延期过一次，不能再延");
        district.passesUntil("2026-12-01T17:00:00");
        secretary.hearsNothing();
        district.passesUntil("2026-12-04T17:00:00");
        secretary.hears("红牌提醒");
        assertThat(district.bean(Petitions.class).verifies(district.id(district.number())))
                .isTrue();
    }

    @Test
    void aDayThatCannotBeIsRefused() {
        var secretary = district.owner("dongshan");
        district.resident("01").says("我要反映 村口路灯不亮");
        secretary.says("受理 1");
        secretary.says("延期 1 尽快 材料没到").reads("没看懂“尽快 材料没到”是哪一天", "延期 1 12-31 材料没到");
        secretary.says("延期 1 11-20 材料没到").reads("11月20日已经过了");
        secretary.says("延期 1 12-4").reads("还差原因", "延期 1 12月4日 材料没到");
        secretary.says("延期 1 下周二 材料没到").reads("不比现在的时限晚", "12月1日 17:00 前办好");
        secretary.says("延期 1 2027-3-1 材料没到").reads("延不了这么久", "挂账 1 日期 原因");
        secretary.says("延期 1 12-4 材料没到").reads("已请仙霞镇");
        secretary.says("延期 1 12-5 材料没到").reads("已经请仙霞镇刘副镇长定过，还没有回音");
        secretary.says("受理 1").reads("已受理", "这一步不用做");

        district.resident("02").says("我要反映 井盖没了");
        secretary.says("受理 2");
        district.passesUntil("2026-12-02T09:00:00");
        secretary.says("延期 2 12-5 材料没到").reads("时限已过，不能再申请延期");
        district.owner("xianxia").says("同意 1").reads("已同意");
    }

    @Test
    void nobodyIsAboveTheDistrictWhichDecidesForItself() {
        var stranger = district.phone("somebody-new");
        var desk = district.phone("desk-district");
        stranger.says("我要反映 井盖没了");
        desk.says("延期 1 12月15日 要和电信公司会商").reads("已延期到12月15日，原因已告诉居民", "已受理");
        stranger.hears("因要和电信公司会商，需要延期到12月15日").hearsNothing();
        desk.says("挂账 1 2027-01-15 等产权划清").reads("已挂账到2027年1月15日", "受理 1");
        stranger.hears("暂时解决不了：等产权划清", "2027年1月15日前再告诉您情况");
        desk.says("同意 1").reads("没有等您定的");
    }

    @Test
    void whatMustWaitForMoneyStandsStillOnAListUntilItsDay() {
        var aunt = district.resident("01");
        var secretary = district.owner("dongshan");
        aunt.says("我要反映 村里广场要翻修");
        secretary.says("挂账 1 2027-06-01 等预算").reads("挂账至多 90 天");
        secretary.says("挂账 1 2027-01-20 等明年预算").reads("已请仙霞镇刘副镇长决定能否挂账到2027年1月20日", "时限照算");
        district.owner("xianxia").hears("请求挂账，2027年1月20日再看：等明年预算").says("同意 1").reads("已同意");
        aunt.hears("已接手").hears("暂时解决不了：等明年预算。", "已列入清单，2027年1月20日前");
        secretary.hears("一件新诉求").hears("仙霞镇同意挂账", "受理 1").says("待办").reads("挂账，2027年1月20日 再看");
        aunt.says("进度").reads("暂时解决不了，已列入清单，2027年1月20日 前告诉您情况");
        secretary.says("上报 1 等钱").reads("挂着账，先不能这样做", "受理 1");

        district.passesUntil("2027-01-20T16:59:59");
        secretary.hearsNothing();
        district.passesUntil("2027-01-20T17:00:00");
        secretary.hears("挂账的日子到了", "时限接着算", "挂账 1 日期 原因").hearsNothing();
        secretary.says("挂账 1 2027-02-20 预算还没批");
        district.owner("xianxia").says("同意 1");
        secretary.says("受理 1").reads("由您办理");
        aunt.hears("暂时解决不了").hears("又接着办了").hearsNothing();
        secretary.says("办结 1 翻修好了").reads("已办结");
    }

    @Test
    void whatIsPutOffKeepsItsDayWhoeverHasItThen() {
        var aunt = district.resident("01");
        var town = district.owner("xianxia");
        aunt.says("我要反映 村里广场要翻修");
        district.owner("dongshan").says("挂账 1 2027-01-20 等明年预算");
        town.hears("请求挂账").says("同意 1");
        aunt.hears("已接手").hears("暂时解决不了");
        district.owner("dongshan").says("解绑");

        district.passesUntil("2026-11-24T10:00:00");
        town.hears("东山村现在没有人负责", "已挂账，时限停着，2027年1月20日再看", "受理 1");
        aunt.hears("换由仙霞镇刘副镇长办理", "2027年1月20日前再告诉您情况");
        district.passesUntil("2027-01-20T16:59:59");
        aunt.hearsNothing();
        town.hearsNothing();
        district.passesUntil("2027-01-20T17:00:00");
        town.hears("挂账的日子到了", "时限接着算，最晚1月27日 前办好").hearsNothing();
        district.passesUntil("2027-01-26T17:00:00");
        town.hears("黄牌提醒").hearsNothing();
    }

    @Test
    void whatIsPutOffKeepsItsDayPastThoseItIsAbout() {
        var aunt = district.resident("01");
        var town = district.owner("xianxia");
        aunt.says("我要反映 村里广场要翻修");
        district.owner("dongshan").says("挂账 1 2027-01-20 等明年预算");
        town.hears("请求挂账").says("同意 1");
        aunt.says("回避 HT").reads("由仙霞镇刘副镇长直接办理");

        district.passesUntil("2027-01-20T16:59:59");
        town.hears("居民选择了回避").hearsNothing();
        district.passesUntil("2027-01-20T17:00:00");
        town.hears("挂账的日子到了", "时限接着算").hearsNothing();
        district.passesUntil("2027-01-26T17:00:00");
        town.hears("黄牌提醒").hearsNothing();
    }

    @Test
    void moreTimeIsNeverLessThanThereIsByThen() {
        var aunt = district.resident("01");
        var secretary = district.owner("dongshan");
        var town = district.owner("xianxia");
        aunt.says("我要反映 村口路灯不亮");
        secretary.says("延期 1 12-4 灯具没到");
        secretary.says("询问 1 哪一盏？");
        district.at("2026-11-30T10:00:00");
        aunt.says("小学门口那盏");
        secretary.says("进度 1").reads("12月7日 17:00 前办好");

        town.says("同意 1").reads("不比现在的时限晚", "12月7日 17:00 前办好", "不同意 1 理由");
        secretary.says("进度 1").reads("12月7日 17:00 前办好");
        town.says("不同意 1 等居民耽误的已经算上了").reads("已把不同意和理由告诉");
        secretary.says("延期 1 12-9 灯具没到");
        town.says("同意 1").reads("已同意", "12月9日 17:00 前办好");
    }
}
