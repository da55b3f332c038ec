package cn.lianxin.petition.chat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.contract.Outbound.Urgency;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import org.junit.jupiter.api.Test;

/** Danger: besides whoever holds it, those on duty in the community and the town know at once. */
@WithStores
class EmergencyTest {
    private final District district;

    EmergencyTest(TestStores stores) {
        district = new District(stores);
    }

    @Test
    void communityAndTownKnowAtOnceAndWhoHoldsIt() {
        district.at("2026-11-24T22:00:00");
        district.resident("06").says("我要反映 隔壁着火了");

        district.owner("lingxiu").hears("急事！岭秀天下小区有一件新诉求", "受理 1");
        for (String unit : new String[] {"furong", "songjiaqiao"}) {
            var duty = district.owner(unit);
            duty.hears("急事，请您先知道", "隔壁着火了", district.number(), "岭秀天下小区孙经理", "今天 22:30 前", "不用回复");
            duty.hearsNothing().says("待办").reads("没有待办");
            duty.says("受理 1").reads("没有 1 号");
        }
        district.phone("desk-district").hearsNothing();
        assertThat(district.sent()).hasSize(3).allMatch(text -> text.urgency() == Urgency.ALWAYS);
    }

    @Test
    void whereTheCommunityHoldsItTheTownKnows() {
        district.resident("01").says("我要反映 隔壁着火了");

        district.owner("dongshan").hears("急事！东山村").hearsNothing();
        district.owner("xianxia").hears("急事，请您先知道", "东山村王支书").hearsNothing();
        assertThat(district.sent()).hasSize(2);
    }

    @Test
    void whereACommunityHasNobodyTheNextAboveKnowsOnce() {
        district.owner("furong").says("解绑");
        district.resident("06").says("我要反映 隔壁着火了");

        district.owner("songjiaqiao").hears("急事，请您先知道").hearsNothing();
        assertThat(district.sent()).hasSize(2);
    }

    @Test
    void whomItMayBeAboutIsToldNothing() {
        district.resident("06").says("我要反映 物业的配电房着火了，举报他们");

        district.owner("lingxiu").hearsNothing();
        district.owner("furong").hears("急事！", "可能涉及物业或群主");
        district.owner("songjiaqiao").hears("急事，请您先知道", "芙蓉社区谢主任", "可能涉及物业或群主").hearsNothing();
    }

    @Test
    void whatTurnsOutToBeDangerousIsToldOnce() {
        var manager = district.owner("lingxiu");
        var town = district.owner("songjiaqiao");
        district.resident("06").says("我要反映 楼道里有怪味");
        town.hearsNothing();

        manager.says("改类 1 消防治安 紧急").reads("消防治安（紧急）");
        town.hears("急事，请您先知道", "楼道里有怪味", "岭秀天下小区孙经理").hearsNothing();
        district.owner("furong").hears("急事，请您先知道").hearsNothing();
        assertThat(district.sent().getLast().urgency()).isEqualTo(Urgency.ALWAYS);
        manager.says("改类 1 供水 紧急").reads("供水供电供气（紧急）");
        town.hearsNothing();
    }

    @Test
    void whereItIsBecomesKnownLaterTheyKnowThen() {
        var stranger = district.phone("somebody-new");
        stranger.says("我要反映 隔壁着火了");
        district.phone("desk-district").hears("急事！").hearsNothing();
        assertThat(district.sent()).hasSize(1);

        stranger.says(numberOf("宋家桥街道", stranger.reply()));
        stranger.says(numberOf("芙蓉社区", stranger.reply())).reads("已转给芙蓉社区谢主任");
        district.owner("furong").hears("居民住在您这里").hearsNothing();
        district.owner("songjiaqiao").hears("急事，请您先知道", "芙蓉社区谢主任").hearsNothing();
    }

    @Test
    void whomItIsOfferedToHastens() {
        var manager = district.owner("lingxiu");
        district.resident("06").says("我要反映 楼道里有怪味");
        manager.says("上报 1 要查管道");
        manager.says("改类 1 消防治安 紧急");

        district.owner("furong")
                .hears("报来一件")
                .hears("岭秀天下小区孙经理给您的这件事，现在是急事", "受理 1")
                .hearsNothing();
        district.owner("songjiaqiao").hears("急事，请您先知道").hearsNothing();
    }

    private static String numberOf(String name, String list) {
        int end = list.indexOf(" " + name);
        return list.substring(Math.max(list.lastIndexOf(' ', end - 1), list.lastIndexOf('、', end - 1)) + 1, end)
                .strip();
    }
}
