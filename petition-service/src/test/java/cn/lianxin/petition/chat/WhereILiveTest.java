package cn.lianxin.petition.chat;

import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import org.junit.jupiter.api.Test;

/** How a resident comes to a group: a code, a scan, or numbers. */
@WithStores
class WhereILiveTest {
    private final District district;

    WhereILiveTest(TestStores stores) {
        district = new District(stores);
    }

    @Test
    void byTypingTheGroupsCode() {
        var aunt = district.phone("somebody-new");

        aunt.says("群 Dongshan").reads("您住在东山村，东山村王支书先听您的事");
        aunt.says("我要反映 村口路灯不亮").reads("东山村王支书会在").doesNotRead("还不知道您住哪");
        aunt.says("群 nowhere").reads("没有找到群代码 nowhere", "换群");
        aunt.says("群 water").reads("没有找到群代码 water");
    }

    @Test
    void byScanningItsQrCodeBeforeOrAfterFollowing() {
        district.phone("new-1").follows("g_dongshan").reads("您住在东山村");
        district.phone("new-2").follows(null).reads("在荷塘").doesNotRead("您住在");
        district.phone("new-2").scans("g_heye").reads("您住在荷叶社区");
        district.phone("new-3").follows("article_7").reads("在荷塘");
        district.phone("new-3").scans("g_nowhere").reads("没有找到群代码");
        district.phone("new-2").says("我要反映 路灯不亮").reads("荷叶社区杨书记会在");
    }

    @Test
    void whoBelongsToAGroupGetsThePageThatBringsOthersToIt() {
        district.owner("dongshan").says("群二维码").reads("东山村的二维码", "https://lianxin.example/g/dongshan", "群 dongshan");
        district.owner("dongshan").says("群二维码 Heye").reads("荷叶社区的二维码", "/g/heye");
        district.resident("01").says("二维码").reads("东山村的二维码");

        district.phone("new-4").says("二维码").reads("还不知道是哪个群");
        district.phone("dept-water").says("群二维码").reads("还不知道是哪个群");
        district.phone("dept-water").says("群二维码 water").reads("没有找到群代码 water");
    }

    @Test
    void byNumbersFromTheTop() {
        var aunt = district.resident("01");

        aunt.says("换群").reads("您现在在东山村", "1 仙霞镇", "灰窑湾街道");
        aunt.says("9").reads("没有这个选项");
        String towns = aunt.says("换群").reply();
        aunt.says(numberOf("宋家桥街道", towns)).reads("宋家桥街道下面，您住在哪里", "芙蓉社区");
        aunt.says(numberOf("芙蓉社区", aunt.reply())).reads("您住在芙蓉社区", "还可以再选", "岭秀天下小区");
        aunt.says(numberOf("岭秀天下小区", aunt.reply())).reads("您住在岭秀天下小区，岭秀天下小区孙经理先听");
        aunt.says("我要反映 路灯不亮").reads("岭秀天下小区孙经理会在");
    }

    @Test
    void whatTheDistrictHoldsMeanwhileGoesWhereItBelongs() {
        var stranger = district.phone("somebody-new");
        stranger.says("我要反映 井盖没了").reads("先由区里接手", "您住在哪个镇街", "1 ");
        district.phone("desk-district").hears("荷塘区有一件新诉求");

        stranger.says(numberOf("仙霞镇", stranger.reply())).reads("东山村");
        stranger.says(numberOf("东山村", stranger.reply())).reads("您住在东山村", "已转给东山村王支书", district.number());

        district.owner("dongshan").hears("居民住在您这里", "井盖没了", "受理 1");
        district.phone("desk-district").hears("已转过去");
        district.owner("dongshan").says("受理 1").reads("已接手");
    }

    @Test
    void aCodeOrAScanSaysItAsWellAsNumbers() {
        district.phone("typer").says("我要反映 井盖没了").reads("先由区里接手");
        district.phone("typer").says("群 dongshan").reads("您住在东山村", "已转给东山村王支书", district.number());
        district.phone("scanner").says("我要反映 隔壁着火了").reads("先由区里接手").doesNotRead("上面值班的人");
        district.phone("scanner").scans("g_heye").reads("您住在荷叶社区", "已转给荷叶社区杨书记", district.number());
        district.phone("scanner").scans("g_dongshan").doesNotRead("已转给");
    }

    @Test
    void inDangerTheReceiptSaysThatOthersKnow() {
        district.resident("01").says("我要反映 隔壁着火了").reads("110、119", "东山村王支书会在", "上面值班的人也同时知道了");
    }

    @Test
    void whatMayBeAboutTheOwnerStaysWithTheDistrict() {
        var stranger = district.phone("somebody-new");
        stranger.says("我要反映 物业乱收费");
        stranger.says(numberOf("宋家桥街道", stranger.reply()));
        stranger.says(numberOf("芙蓉社区", stranger.reply())).reads("您住在芙蓉社区").doesNotRead("已转给");

        district.owner("furong").hearsNothing();
        district.phone("desk-district").says("待办").reads("物业乱收费");
    }

    private static String numberOf(String name, String list) {
        int end = list.indexOf(" " + name);
        int start = end;
        while (start > 0 && Character.isDigit(list.charAt(start - 1))) {
            start--;
        }
        return list.substring(start, end);
    }
}
