package cn.lianxin.petition.chat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import cn.lianxin.petition.handling.Petitions;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Whole matters, from the first word to the last, in the words of those who say them. */
@WithStores
class StoryTest {
    private final District district;

    StoryTest(TestStores stores) {
        district = new District(stores);
    }

    @Test
    void dongshanGetsItsWell() {
        var aunt = district.resident("01");
        var secretary = district.owner("dongshan");
        var town = district.owner("xianxia");

        aunt.says("我要反映 安置区没有地下水，家家天天买水吃，老人提不动");
        aunt.reads("收到啦", district.number(), "东山村王支书会在今天 14:12 前联系您", "30 分钟内");
        secretary.hears("东山村有一件新诉求", "安置区没有地下水", district.number(), "今天 14:12 前", "受理 1", "上报 1 原因");
        aunt.hearsNothing();

        secretary.says("待办").reads("您有 1 件待办", "1 安置区没有地下水", "已登记，今天 14:12 前联系", "受理 1");
        district.at("2026-11-24T09:40:00");
        secretary.says("上报 1 村里没有打井队，也没有这笔钱，请镇里支持");
        secretary.reads("已报给仙霞镇", district.number(), "状态：已登记，等仙霞镇接手", "明天 9:40 前仙霞镇要答复", "这件事还由您负责");
        aunt.hears("需要仙霞镇来办", "王支书已为您报上去", "明天 9:40 前答复您");
        town.hears("东山村王支书报来一件诉求", "原因：村里没有打井队", district.number(), "明天 9:40 前答复居民", "受理 1");

        district.at("2026-11-24T10:05:00");
        town.says("受理 1").reads("已接手", district.number(), "状态：已受理，由您办理", "12月1日 17:00 前办好", "回复 1 内容");
        aunt.hears("仙霞镇已接手您的诉求", district.number(), "预计 12月1日 前办好告诉您");
        secretary.hears("仙霞镇已接手", "您这边不用再办，办结时会告诉您");

        town.says("回复 1 打井队上午看过现场，明天进场打井").reads("进展已告诉居民", "状态：办理中，由您办理", "办结 1 结果");
        aunt.hears("有新进展：打井队上午看过现场", "补充 内容");
        town.says("办结 1 安置区打好一口井，水质合格").reads("已办结", "等居民评价");
        aunt.hears("这件事办好了：安置区打好一口井", "满意");
        secretary.hears("仙霞镇已办结", "结果：安置区打好一口井");

        aunt.says("满意").reads("谢谢您", district.number(), "15 天内回复“没好”");
        town.hears("居民评了“满意”", "已结束").hearsNothing();
        secretary.hearsNothing();
        assertThat(district.bean(Petitions.class).verifies(district.id(district.number())))
                .isTrue();
    }

    @Test
    void whatIsNotSolvedComesBackOneLevelAboveTheResolver() {
        var aunt = district.resident("01");
        var secretary = district.owner("dongshan");
        var town = district.owner("xianxia");
        aunt.says("我要反映 村口路灯不亮");
        secretary.says("办结 1 换了灯泡").reads("已办结");
        district.later(Duration.ofHours(1));

        aunt.says("不满意 还是不亮").reads("没办到位", district.number(), "交仙霞镇刘副镇长盯办", "11月27日 17:00 前答复您");
        secretary.hears("一件新诉求").hears("已交仙霞镇盯办", "居民说：还是不亮").hearsNothing();
        town.hears("居民说没办好", "居民说：还是不亮", "今天 15:12 前", "受理 1");
        secretary.says("办结 1 又换了").reads("由仙霞镇刘副镇长办理", "不在您手上");

        town.says("受理").reads("状态：办理中，由您办理");
        town.says("办结 换了线路");
        aunt.says("没好").reads("交荷塘区区群值班盯办");
        district.phone("desk-district").says("办结 1 全换新的");
        aunt.says("没好").reads("交荷塘区区群值班盯办");
    }

    @Test
    void whatWasClosedComesBackTwiceWithinFifteenDays() {
        var aunt = district.resident("01");
        var desk = district.phone("desk-district");
        aunt.says("我要反映 村口路灯不亮");
        district.owner("dongshan").says("办结 1 换了灯泡");
        aunt.says("满意");
        aunt.says("满意").reads("现在是“已结束”", "要是还没解决，请回复“没好”");
        district.later(Duration.ofDays(14));
        aunt.says("没好 又灭了").reads("交仙霞镇刘副镇长盯办");
        district.owner("xianxia").says("办结 换了线路");
        aunt.says("基本满意");
        aunt.says("没好").reads("交荷塘区区群值班盯办");
        desk.says("办结 全换新的");
        aunt.says("满意").reads("就办到这里", "我要反映 内容").doesNotRead("没好");
        aunt.says("进度").reads("已经结束了", "我要反映 内容").doesNotRead("没好");
        aunt.says("没好").reads("很抱歉", "已重办两次", district.number(), "我要反映 内容");
    }

    @Test
    void afterFifteenDaysAKindSentenceSaysWhatToDo() {
        var aunt = district.resident("01");
        aunt.says("我要反映 村口路灯不亮");
        district.owner("dongshan").says("办结 1 换了灯泡");
        aunt.says("满意");
        district.later(Duration.ofDays(15).plusSeconds(1));

        aunt.says("进度").reads("已经结束了").doesNotRead("没好");
        aunt.says("没好").reads("很抱歉", "结束已过 15 天", "我要反映 内容");
    }

    @Test
    void theGiverMayGoOnHimselfUntilItIsTaken() {
        var secretary = district.owner("dongshan");
        var town = district.owner("xianxia");
        district.resident("01").says("我要反映 村口路灯不亮");
        secretary.says("上报 1");
        secretary.says("上报 1").reads("正等接手，不用再报", "受理 1");
        town.hears("报来一件诉求");

        secretary.says("受理 1").reads("状态：已受理，由您办理");

        town.hears("东山村王支书接着自己办", "您不用接手了");
        district.resident("01").hears("需要仙霞镇来办").hears("东山村已接手");
        secretary.says("上报 1").says("受理 1").reads("居民会收到消息");
        district.resident("01").hears("需要仙霞镇来办").hears("王支书接着为您办", "不用再等仙霞镇答复", district.number());
        town.says("受理 1").reads("没有找到编号");
        district.phone("desk-district").says("上报 HT 请定").reads("不在您手上");
    }

    @Test
    void whoPassesHigherIsNamedAndNothingIsPromisedInVain() {
        var aunt = district.resident("01");
        var town = district.owner("xianxia");
        aunt.says("我要反映 村口路灯不亮");
        district.owner("dongshan").says("上报 1");
        aunt.hears("需要仙霞镇来办");

        town.says("上报 1 要区里定");
        aunt.hears("需要荷塘区来办", "仙霞镇刘副镇长已为您报上去");
        district.phone("desk-district").hears("仙霞镇刘副镇长报来").says("上报 1").reads("没有更高一级");
        district.phone("desk-district").says("受理 1");
        town.hears("东山村王支书报来").hears("荷塘区已接手", "您这边不用再办了").hearsNothing();
    }
}
