package cn.lianxin.petition.chat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import cn.lianxin.petition.handling.Petitions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What more than one household waits for, in their words. */
@WithStores
class SupportTest {
    private final District district;

    SupportTest(TestStores stores) {
        district = new District(stores);
    }

    @Test
    void supportersHearEachStepOnceAndTheResolution() {
        var aunt = district.resident("01");
        var uncle = district.resident("02");
        var secretary = district.owner("dongshan");
        aunt.says("我要反映 村口路灯不亮");
        uncle.says("附议").reads("附议 编号");
        uncle.says("附议 HT").reads("已有2户一起反映", "村口路灯不亮", "补充 " + district.number());
        uncle.says("附议 HT").reads("您已经附议过");
        aunt.says("附议 HT").reads("您自己提的");
        aunt.hearsNothing();
        uncle.says("进度").reads(district.number(), "村口路灯不亮", "联系您");

        secretary.says("受理 1");
        aunt.hears("已接手");
        uncle.hears("已接手").hearsNothing();
        secretary.says("询问 1 哪一盏");
        aunt.hears("哪一盏");
        uncle.hearsNothing().says("补充 HT 小学门口那盏").reads("已加进这件事");
        uncle.says("进度").reads("等提出的人补充", "补充 " + district.number() + " 内容").doesNotRead("直接回复");
        aunt.says("进度").reads("等您补充");
        aunt.says("就是那盏");
        secretary.says("办结 1 换了灯泡");
        aunt.hears("换了灯泡").hearsNothing();
        uncle.hears("换了灯泡", "看看解决了吗").hearsNothing();
        uncle.says("满意").reads("谢谢您，已记下").doesNotRead("没好").says("满意").reads("已经评过");
        uncle.says("进度").reads("您已经评过了").doesNotRead("没好");
        aunt.says("满意").reads("就办到这里");
        uncle.hearsNothing().says("撤回 HT").reads("别人提的诉求");
    }

    @Test
    void whoIsNotContentBringsItBackForAll() {
        var aunt = district.resident("01");
        var secretary = district.owner("dongshan");
        aunt.says("我要反映 村口路灯不亮");
        var uncle = district.resident("02").says("附议 HT");
        secretary.says("办结 1 换了灯泡");
        aunt.hears("换了灯泡").says("满意");
        uncle.hears("换了灯泡").says("没好 还是不亮").reads("已重新办理，交仙霞镇刘副镇长盯办");
        aunt.hears("有居民说这件事还没解决", "由仙霞镇刘副镇长盯办").hearsNothing();
        district.owner("xianxia").hears("居民说没办好", "还是不亮").says("办结 1 换了线路");
        uncle.says("满意").reads("谢谢您，已记下");
        assertThat(district.bean(Petitions.class).verifies(district.id(district.number())))
                .isTrue();
    }

    @Test
    void nobodyIsToldToObjectToWhatOnlyAnotherOneMay() {
        var aunt = district.resident("01");
        var uncle = district.resident("02");
        aunt.says("我要反映 村口路灯不亮");
        uncle.says("附议 HT");
        district.owner("dongshan").says("不予受理 1 归电力公司管");
        uncle.says("进度").reads("没有受理", "我要反映 内容").doesNotRead("异议");
        aunt.says("进度").reads("异议 理由");
    }

    @Test
    void ofManyOneAloneIsHeardButDoesNotReopen() {
        var secretary = district.owner("dongshan");
        district.resident("01").says("我要反映 村口路灯不亮");
        for (int i = 0; i < 20; i++) {
            district.livesIn("neighbour-" + i, "dongshan").says("附议 HT");
        }
        secretary.says("办结 1 换了灯泡").hears("一件新诉求");
        district.phone("neighbour-0").says("不满意 还是暗").reads("已记下您家还没好");
        secretary.hears("附议的居民说没好（共 21 户）", "还是暗");
        district.phone("neighbour-0").says("没好").reads("已经评过");
        district.phone("neighbour-1").says("没好").reads("已重新办理");
    }

    @Test
    void whoHasNoPartInItLearnsNothing() {
        var stranger = district.livesIn("somebody-else", "heye");
        district.resident("01").says("我要反映 村口路灯不亮");
        stranger.says("附议 HT").reads("没有找到编号");
        stranger.says("进度 HT").reads("没有找到编号");
        district.phone("nobody-bound").says("附议 HT").reads("没有找到编号");
        district.resident("02").says("附议 HT2611240000003").reads("编号好像输错了");
        district.resident("02").says("附议 1").reads("您的诉求没有 1 号");

        district.resident("03").says("我要反映 我爸低保停了");
        district.resident("02").says("附议 HT").reads("没有找到编号");
        district.resident("04").says("我要反映 村主任贪污修路的钱");
        district.resident("02").says("附议 HT").reads("没有找到编号");
        district.resident("05").says("我要反映 井盖没了");
        district.owner("dongshan").says("改类 HT 物业收费");
        district.resident("02").says("附议 HT").reads("没有找到编号");

        district.resident("06").says("我要反映 楼下路灯不亮");
        district.resident("07").says("附议 HT").reads("已有2户");
        district.resident("06").says("匿名").reads("看不到您是谁");
        district.resident("08").says("附议 HT").reads("没有找到编号");
    }

    @Test
    void afterItIsClosedTheyBringItBackTwiceAtMost() {
        var aunt = district.resident("01");
        aunt.says("我要反映 村口路灯不亮");
        var uncle = district.resident("02").says("附议 HT");

        for (String unit : List.of("owner-dongshan", "owner-xianxia")) {
            district.phone(unit).says("办结 HT 换了灯泡");
            aunt.says("满意").reads("就办到这里");
            uncle.says("没好 还是不亮").reads("已重新办理");
        }
        district.phone("desk-district").says("办结 HT 换了线路");
        aunt.says("满意").reads("就办到这里");
        uncle.says("没好 还是不亮").reads("已重办两次", "我要反映 内容");
        aunt.says("没好 还是不亮").reads("已重办两次");
    }
}
