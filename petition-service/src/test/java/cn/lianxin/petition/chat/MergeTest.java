package cn.lianxin.petition.chat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.contract.Inbound.Outcome;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import cn.lianxin.petition.handling.Petitions;
import org.junit.jupiter.api.Test;

/** The same matter brought up twice, handled once, in the words of those who do it. */
@WithStores
class MergeTest {
    private final District district;

    MergeTest(TestStores stores) {
        district = new District(stores);
    }

    @Test
    void whoBroughtItUpTooHearsEverythingOfTheMaster() {
        var aunt = district.resident("01");
        var uncle = district.resident("02");
        var secretary = district.owner("dongshan");
        aunt.says("我要反映 村口路灯不亮");
        uncle.says("我要反映 小学门口路灯不亮");
        secretary.says("并案 2").reads("并案 2");
        secretary.says("并案 2 那一件").reads("请写两件的号", "并案 2 编号");
        secretary.says("并案 2 1").reads("已并到", district.number(1), district.number(2), "拆案 2");
        uncle.hears("已有2户", district.number(2), "已合并到" + district.number(1)).hearsNothing();
        aunt.hearsNothing();
        secretary.says("待办").reads("1 件待办");

        secretary.says("受理 1").says("回复 1 灯已买到");
        uncle.hears("已接手").hears("灯已买到").says("进度").reads(district.number(2), "已并到" + district.number(1), "办理中");
        uncle.says("补充 HT 一共三盏").reads("已加进这件事", district.number(2));
        secretary.hears("一件新诉求").hears("一件新诉求").hears("居民补充了诉求", district.number(1));
        secretary.says("回复 2 改天换").reads("进展已告诉居民");
        secretary.says("办结 1 都换了");
        uncle.hears("改天换").hears("都换了", "满意");
        uncle.says("没好 还有一盏").reads("已重新办理");
        aunt.hears("已接手").hears("灯已买到").hears("改天换").hears("都换了").hears("还没解决");
        assertThat(district.bean(Petitions.class).verifies(district.id(district.number(1))))
                .isTrue();
    }

    @Test
    void whoBroughtItUpTooSpeaksAsOneOfMany() {
        var aunt = district.resident("01");
        var uncle = district.resident("02");
        var secretary = district.owner("dongshan");
        aunt.says("我要反映 村口路灯不亮");
        uncle.says("我要反映 小学门口路灯不亮");
        secretary.says("并案 2 1").says("询问 1 哪一盏");
        uncle.says("进度").reads("等提出的人补充", "补充 " + district.number(2)).doesNotRead("直接回复");
        uncle.says("催办").reads("等提出的人补充");
        secretary.says("办结 1 都换了");
        uncle.says("满意").reads("谢谢您，已记下").doesNotRead("就办到这里");
        aunt.says("满意").reads("就办到这里");
    }

    @Test
    void neverWithItselfNorInACircle() {
        var secretary = district.owner("dongshan");
        for (int i = 1; i <= 3; i++) {
            district.resident("0" + i).says("我要反映 村口第 " + i + " 盏路灯不亮");
        }
        secretary.says("并案 1 1").reads("不能和自己并案");
        secretary.says("并案 2 1").reads("已并到");
        secretary.says("并案 1 3").reads("已有 1 件并在这件事里", "反过来");
        secretary.says("并案 3 2").reads("自己已经并到别的事里");
        secretary.says("并案 3 9").reads("没有 9 号");
        secretary.says("并案 3 HT2611240000003").reads("编号好像输错了");
        secretary.says("办结 1 换了灯泡");
        secretary.says("并案 3 1").reads("已经办完");
        district.owner("heye")
                .says("并案 " + district.number(3) + " " + district.number(1))
                .reads("没有找到编号");
    }

    @Test
    void keepsApartWhatMayBeAboutSomebody() {
        var community = district.owner("furong");
        district.resident("06").says("我要反映 物业把绿地卖了");
        district.resident("07").says("我要反映 家里有人要办低保");
        var apart = district.number();
        community.says("并案 " + district.number(1) + " " + apart).reads("居民要求回避", "请分开办");
        community.says("并案 " + apart + " " + district.number(1)).reads("居民要求回避");
    }

    @Test
    void comesBackAsItWasWithItsLimitsAndIsNeverLateMeanwhile() {
        var uncle = district.resident("02");
        var secretary = district.owner("dongshan");
        district.resident("01").says("我要反映 村口路灯不亮");
        uncle.says("我要反映 小学门口路灯不亮");
        secretary.says("受理 2").says("受理 1").says("并案 2 1");
        secretary.hears("一件新诉求").hears("一件新诉求");
        district.passesUntil("2026-11-30T17:00:00");
        secretary.hears("黄牌提醒", district.number(1)).hearsNothing();
        secretary.says("拆案 2").reads("已拆出来单独办", "已受理", "明天 17:00 前办好");
        uncle.hears("已接手").hears("已有2户").hears("又单独办理了");
        secretary.says("回复 1 买灯去了");
        uncle.hearsNothing();
        district.passesUntil("2026-11-30T17:00:01");
        secretary.hears("黄牌提醒", district.number(2)).hearsNothing();
        secretary.says("拆案 2").reads("这一步不用做");
    }

    @Test
    void whoTakesBackTheMasterTakesBackTheOwnMatterOnly() {
        var aunt = district.resident("01");
        var uncle = district.resident("02");
        var secretary = district.owner("dongshan");
        aunt.says("我要反映 村口路灯不亮");
        var withTheAunt = district.resident("03").says("附议 HT");
        uncle.says("我要反映 小学门口路灯不亮");
        var withTheUncle = district.resident("04").says("附议 HT");
        secretary.says("受理 2").says("并案 2 1");
        secretary.hears("一件新诉求").hears("一件新诉求");
        uncle.hears("已接手").hears("已有4户");
        withTheUncle.hears("已接手").hears("已有4户");
        aunt.says("撤回 " + district.number(1)).reads("已按您的意思撤回").hearsNothing();

        uncle.hears("又单独办理了", district.number(2)).hearsNothing();
        withTheUncle.hears("又单独办理了", district.number(2)).hearsNothing();
        withTheAunt.hears("提出的人撤回了", district.number(1), "我要反映 内容").hearsNothing();
        secretary.hears("这件请您接着办", district.number(2)).hears("居民撤回了", district.number(1));
        secretary.says("待办").reads("1 件待办", "小学门口路灯不亮（已受理");
        uncle.says("进度").reads("已受理").doesNotRead("已并到");
        secretary.says("办结 2 都换了");
        uncle.hears("都换了").says("满意").reads("就办到这里");
        withTheUncle.hears("都换了");
        withTheAunt.hearsNothing();
        assertThat(district.bean(Petitions.class).verifies(district.id(district.number(1))))
                .isTrue();
    }

    @Test
    void oneWhoBroughtUpBothHearsOnce() {
        var aunt = district.resident("01");
        var secretary = district.owner("dongshan");
        aunt.says("我要反映 村口路灯不亮").says("我要反映 村口垃圾没人收");
        secretary.says("并案 2 1");
        aunt.hears("已有1户");
        secretary.says("受理 1");
        aunt.hears("已接手").hearsNothing();
        aunt.says("撤回 HT").reads("已按您的意思撤回");
        secretary.says("待办").reads("1 件待办");
    }

    @Test
    void whatWaitedForAnAnswerGoesOnWhenItIsTakenOut() {
        var uncle = district.resident("02");
        var secretary = district.owner("dongshan");
        district.resident("01").says("我要反映 村口路灯不亮");
        uncle.says("我要反映 小学门口路灯不亮");
        var second = district.number();
        secretary.says("询问 2 哪一盏？");
        district.delivery(uncle, Outcome.PROVEN);
        secretary.says("并案 2 1").reads("已并到");
        uncle.says("补充 " + second + " 校门右边那盏").reads("已加进这件事");
        secretary.hears("一件新诉求").hears("一件新诉求").hears("校门右边那盏");

        district.at("2026-11-26T10:00:00");
        secretary.says("拆案 2").reads("已拆出来单独办", "办理中", "12月3日 17:00 前办好");
        uncle.hears("哪一盏").hears("已有2户").hears("又单独办理了", "12月3日 前办好");
        secretary.says("受理 1");
        district.passesUntil("2026-12-01T17:00:00");
        uncle.hearsNothing();
        district.passesUntil("2026-12-02T17:00:00");
        secretary.hears("红牌提醒", district.number(1)).hears("黄牌提醒", second).hearsNothing();
    }
}
