package cn.lianxin.petition.chat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import org.junit.jupiter.api.Test;

/** Where a matter comes in, and what its first answer says. */
@WithStores
class WhoHoldsItTest {
    private final District district;

    WhoHoldsItTest(TestStores stores) {
        district = new District(stores);
    }

    @Test
    void theDistrictWhereNobodyKnowsTheGroupAndTheReceiptSaysSo() {
        district.phone("somebody-new").says("我要反映 村口路灯不亮").reads("还不知道您住哪", "先由区里接手", "荷塘区区群值班会在明天 9:12 前联系您");

        district.phone("desk-district").hears("荷塘区有一件新诉求", "接手请回复“受理 1”");
    }

    @Test
    void theEstateForAPlacePeopleShare() {
        district.resident("06").says("我要反映 楼下路灯不亮").reads("岭秀天下小区孙经理会在今天 11:12 前联系您");

        district.owner("lingxiu").hears("岭秀天下小区有一件新诉求");
        district.owner("furong").hearsNothing();
    }

    @Test
    void theCommunityWhereItMayBeAboutTheEstateWhichHearsAndSeesNothing() {
        var estate = district.owner("lingxiu");
        district.resident("06").says("我要反映 物业乱收费").reads("芙蓉社区谢主任会在今天 14:12 前联系您");

        district.owner("furong").hears("芙蓉社区有一件新诉求", "物业乱收费");
        estate.hearsNothing();
        estate.says("待办").reads("没有待办");
        estate.says("进度 HT").reads("没有找到编号").doesNotRead("物业");
        estate.says("受理 HT").reads("没有找到编号");
        district.owner("furong").says("办结 1 已退费");
        estate.hearsNothing();
    }

    @Test
    void theNextLevelWhereACommunityHasNoOwner() {
        district.livesIn("resident-601", "601").says("我要反映 路灯不亮").reads("灰窑湾街道曹主任会在明天 9:12 前联系您");

        district.owner("huiyaowan").hears("灰窑湾街道有一件新诉求");
    }

    @Test
    void dangerIsAnsweredWithWhomToCallFirst() {
        district.at("2026-11-24T22:00:00");
        var aunt = district.resident("01");

        aunt.says("我要反映 隔壁着火了").reads("有危险请先拨 110、119 或 120", "今天 22:30 前联系您").doesNotRead("休息时间");
        assertThat(aunt.reply()).startsWith("有危险请先拨");

        district.owner("dongshan").hears("急事！东山村有一件新诉求", "请马上联系居民，最晚今天 22:30 前");
        district.resident("02").says("有人触电了").reads("有危险请先拨", "您的话先留着");
        aunt.says("有人昏迷").reads("有危险请先拨", "已加进这件事");
    }

    @Test
    void offHoursTheReceiptSaysWhenSomebodyWillCall() {
        district.at("2026-11-24T22:00:00");

        district.resident("01")
                .says("我要反映 村口路灯不亮")
                .reads("现在是休息时间", district.number(), "上班后会在明天 14:00 前联系您", "110、119 或 120", "进度");
    }
}
