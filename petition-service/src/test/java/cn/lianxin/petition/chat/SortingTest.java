package cn.lianxin.petition.chat;

import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import org.junit.jupiter.api.Test;

/** What kind of matter it is, and so how long it may take, in the words of those who decide it. */
@WithStores
class SortingTest {
    private final District district;

    SortingTest(TestStores stores) {
        district = new District(stores);
    }

    @Test
    void theHolderCorrectsTheCategoryAndTheLimitFollowsTheUrgency() {
        var aunt = district.resident("01");
        var secretary = district.owner("dongshan");
        aunt.says("我要反映 村口路灯不亮");
        secretary.says("受理 1").reads("12月1日 17:00 前办好");

        secretary.says("改类 1 天气").reads("没有“天气”这个类别", "供水供电供气、污水内涝、电梯", "改类 1 环境卫生");
        secretary.says("改类 1").reads("改类 1");
        secretary.says("改类 1 道路照明").reads("已经是“道路照明”（一般）");
        secretary.says("改类 1 停车").reads("已改为停车乱象（一般）", "12月1日 17:00 前办好");
        aunt.hears("已接手").hearsNothing();
        secretary.says("改类 1 供水 急修").reads("已改为供水供电供气（急修）", "明天 9:12 前办好");
        aunt.hears("重新核定了办理时限", "明天 9:12 前").hearsNothing();
        secretary.says("改类 1 环境 马上").reads("没有“环境 马上”这个类别");
        district.owner("xianxia").says("改类 HT 电梯").reads("没有找到编号");
        aunt.says("改类 HT 电梯").reads("这是工作人员用的");
    }

    @Test
    void aChangedLimitKeepsThePausesAlreadyCounted() {
        var secretary = district.owner("dongshan");
        var aunt = district.resident("01");
        aunt.says("我要反映 村口路灯不亮");
        secretary.says("询问 1 哪一盏？");
        district.at("2026-11-26T10:00:00");
        aunt.says("小学门口那盏");
        secretary.says("改类 1 咨询").reads("已改为咨询（咨询）", "明天 17:00 前办好");
        secretary.says("改类 1 道路照明").reads("12月3日 17:00 前办好");
    }

    @Test
    void aTownGivesAHardMatterMoreTimeOnce() {
        var town = district.owner("xianxia");
        district.resident("01").says("我要反映 村口路灯不亮");
        district.owner("dongshan").says("复杂 1").reads("镇街以上才能定为复杂", "上报 1 原因");
        district.owner("dongshan").says("上报 1");
        district.at("2026-11-26T10:00:00");
        town.says("复杂 1").reads("从登记那天算 10 个工作日", "12月8日 17:00 前办好", "已受理，由您办理");
        town.says("复杂 1").reads("已经按复杂的事办理", "延期 1 日期 原因");
        town.says("改类 1 绿化 一般").reads("绿化设施（复杂）", "12月8日");
        district.resident("02").says("我要反映 停水了");
        district.owner("dongshan").says("上报 2");
        town.says("复杂 2").reads("急事和重办的事");
    }
}
