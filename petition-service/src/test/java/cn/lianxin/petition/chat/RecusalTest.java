package cn.lianxin.petition.chat;

import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import cn.lianxin.petition.Phone;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 回避, in the words of those who need it. */
@WithStores
class RecusalTest {
    private final District district;
    private final Phone aunt;
    private final Phone manager;
    private final Phone community;

    RecusalTest(TestStores stores) {
        district = new District(stores);
        aunt = district.resident("06");
        manager = district.owner("lingxiu");
        community = district.owner("furong");
    }

    @Test
    void goesOneLevelAboveTheOwnerWhoHadIt() {
        aunt.says("我要反映 楼下路灯不亮");
        manager.hears("岭秀天下小区有一件新诉求");

        aunt.says("回避").reads("您选择了回避，相关群主看不到这条诉求，由芙蓉社区谢主任直接办理，您的信息已隐藏", district.number());

        community.hears("居民选择了回避，请您直接办理", "楼下路灯不亮", district.number(), "受理 1");
        manager.says("待办").reads("没有待办");
        manager.says("受理 1").reads("您的待办里没有 1 号");
        community.says("受理 1").reads("已接手");
        manager.hearsNothing();
        aunt.hears("芙蓉社区已接手");
        aunt.says("回避").reads("已经回避", "由芙蓉社区谢主任直接办理", "12345");
    }

    @Test
    void textThatHintsAtTheOwnerWaitsForNoAnswer() {
        aunt.says("我要反映 物业乱收费").reads("芙蓉社区谢主任会在", "涉及物业或群主吗？", "不回复就当涉及");
        community.hears("可能涉及物业或群主，小区和楼栋看不到");

        community.says("交办 1 岭秀天下小区").reads("居民选择了回避", "什么都没有改动");
        manager.hearsNothing();
        aunt.says("1").reads("您选择了回避", "由芙蓉社区谢主任直接办理");
        community.hears("居民选择了回避");
        community.says("交办 1 岭秀天下小区").reads("居民选择了回避");
        manager.hearsNothing();
    }

    @Test
    void whoSaysItIsNotAboutThemLetsItGoDown() {
        aunt.says("我要反映 物业收停车费");
        community.hears("可能涉及物业或群主");

        aunt.says("2").reads("不涉及物业和群主，还由芙蓉社区谢主任办理");

        community.hears("不涉及物业和群主", "交办 1 单位");
        community.says("交办 1 岭秀天下小区").reads("已转给岭秀天下小区");
        manager.hears("交办一件诉求", "物业收停车费");
        aunt.hears("这件事需要岭秀天下小区来办");
        aunt.says("2").reads("现在没有要您选的");
    }

    @Test
    void ofWhomNobodyKnowsWhereTheyLiveNoEstateHearsBeforeItIsAnswered() {
        var desk = district.phone("desk-district");
        var stranger = district.phone("somebody-new");
        stranger.says("我要反映 物业乱收费").reads("您住在哪个镇街");
        desk.hears("可能涉及物业或群主，小区和楼栋看不到");
        desk.says("交办 1 岭秀天下小区").reads("居民选择了回避", "什么都没有改动");

        stranger.says("群 lingxiu").reads("您住在岭秀天下小区", "涉及物业或群主吗？", district.number());
        desk.says("交办 1 岭秀天下小区").reads("居民选择了回避");
        desk.says("协办 1 岭秀天下小区").reads("居民选择了回避");
        stranger.says("1").reads("您选择了回避");
        desk.says("交办 1 岭秀天下小区").reads("居民选择了回避");
        desk.says("交办 1 芙蓉社区").reads("已转给芙蓉社区");
        community.says("受理 HT").says("协办 HT 茶园小区").reads("居民选择了回避");
        manager.hearsNothing().says("进度 HT").reads("没有找到编号");
    }

    @Test
    void whoLivesInTheCommunityIsAskedTooAndLetsItGoDown() {
        district.livesIn("somebody-new", "furong").says("我要反映 物业乱收费").reads("涉及物业或群主吗？", "小区和楼栋看不到");
        community.says("交办 1 岭秀天下小区").reads("居民选择了回避");
        manager.hearsNothing();
        district.phone("somebody-new").says("2").reads("不涉及物业和群主");
        community.says("交办 1 岭秀天下小区").reads("已转给岭秀天下小区");
    }

    @Test
    void aNumberThatSaysWhereSomebodyLivesIsNoAnswerToWhomItIsAbout() {
        var stranger = district.phone("somebody-new");
        stranger.says("我要反映 物业乱收费").says("1").reads("下面，您住在哪里").says("1").reads("涉及物业或群主吗？");
        stranger.says("2").reads("不涉及物业和群主，还由荷塘区");
    }

    @Test
    void anAnswerToAnotherQuestionIsNotTakenForIt() {
        aunt.says("我要反映 物业收停车费");
        district.later(Duration.ofHours(1));
        aunt.says("电梯里的灯坏了").reads("加到这件事里，回复 1；另一件事，回复 2");

        aunt.says("2").reads("岭秀天下小区孙经理会在").doesNotRead("回避");

        manager.hears("电梯里的灯坏了");
    }

    @Test
    void aVillageWhoseSecretaryItIsAboutGoesToTheTown() {
        var uncle = district.resident("01");
        uncle.says("我要反映 举报村里账目不公开").reads("东山村王支书会在", "涉及，回复 1，就交上一级办");

        uncle.says("1").reads("由仙霞镇刘副镇长直接办理");

        district.owner("xianxia").hears("居民选择了回避");
        district.owner("dongshan").says("进度 HT").reads("没有找到编号");
    }

    @Test
    void climbingEscalationAndReopeningPassTheRecusedBy() {
        aunt.says("我要反映 楼下路灯不亮");
        aunt.says("回避");
        district.livesIn("resident-06", "lingxiu");
        district.passesUntil("2026-11-27T17:00:00");
        district.passesUntil("2026-12-01T17:00:00");
        manager.hears("岭秀天下小区有一件新诉求").hearsNothing();

        district.phone("desk-district").says("办结 HT 换了灯 不等 芙蓉社区、宋家桥街道：区里已办").reads("已办结");
        aunt.says("不满意 没换").reads("已重新办理");

        manager.hearsNothing();
        manager.says("进度 HT").reads("没有找到编号");
    }

    @Test
    void theSameCompanysOtherEstatesAndDeputiesAreRecusedToo() {
        district.leads("荷塘物业", "lingxiu");
        district.leads("荷塘物业", "xinxiang");
        district.leads("别家物业", "chayuan");
        district.actsFor("deputy-lingxiu", "lingxiu");
        district.actsFor("owner-xinxiang", "xinxiang");
        district.actsFor("owner-chayuan", "chayuan");
        aunt.says("我要反映 物业乱收费");

        for (String word : List.of("转办", "交办")) {
            community.says(word + " 1 馨香小区").reads("居民选择了回避");
        }
        community.says("协办 1 岭秀天下小区").reads("居民选择了回避");
        community.says("协办 1 茶园小区").reads("已请茶园小区协办");
        for (String other : List.of("deputy-lingxiu", "owner-xinxiang")) {
            district.phone(other).says("进度 HT").reads("没有找到编号");
            district.phone(other).hearsNothing();
        }
    }

    @Test
    void whoMovesToAnotherPlaceStillSeesNothing() {
        aunt.says("我要反映 物业乱收费");
        district.actsFor("owner-lingxiu", "furong");

        manager.says("待办").reads("没有待办");
        manager.says("受理 HT").reads("没有找到编号");
        district.owner("furong").says("待办").reads("物业乱收费");
    }

    @Test
    void aboutTheDistrictItselfOthersAreNamed() {
        var stranger = district.phone("somebody-new");
        stranger.says("我要反映 井盖没了");
        stranger.says("回避").reads("没有更高一级", "12345", "12388", "信访", district.number());

        district.livesIn("resident-20", "hetang").says("我要反映 区里路灯不亮");
        district.resident("20").says("回避").reads("12345", "12388", "信访");
        district.phone("desk-district").says("待办").reads("区里路灯不亮");
    }

    @Test
    void withoutAMatterThereIsNothingToRecuse() {
        aunt.says("回避").reads("没有找到可以这样做的诉求");
    }
}
