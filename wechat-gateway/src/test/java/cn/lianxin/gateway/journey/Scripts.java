package cn.lianxin.gateway.journey;

import java.time.Duration;

/** What people say to each other through the account, from the first word to the last, whatever kind of account it is. */
final class Scripts {
    private Scripts() {}

    /** What the article of 2018 tells of 东山村, in the words of those who would write it today. */
    static void aVillageWithoutWaterGetsAWell(People people) {
        Phone villager = people.resident("01");
        Phone secretary = people.owner("dongshan");
        Phone town = people.owner("xianxia");

        villager.says("我要反映 我们安置区没有地下水，天天要去买自来水，不方便");
        String no = Phone.number(villager.sees("您的诉求已登记", "东山村王支书会在", "前联系您"));
        secretary.sees("东山村有一件新诉求", "没有地下水", no, "回复“受理 1”");
        secretary.says("待办").sees("您有 1 件待办", "1 我们安置区没有地下水");

        secretary.says("上报 1 村里打不了井，请镇里帮忙").sees("已报给仙霞镇", no, "等仙霞镇接手");
        villager.sees("需要仙霞镇来办", "王支书已为您报上去", no);
        town.sees("王支书报来一件诉求", "没有地下水", "村里打不了井，请镇里帮忙", no);

        town.says("受理 1").sees("已接手", no, "状态：已受理");
        villager.sees("已接手您的诉求", no);
        secretary.sees("已接手", no, "您这边不用再办");

        town.says("回复 1 打井队明天进场").sees("进展已告诉居民", no, "状态：办理中");
        villager.sees("有新进展：打井队明天进场", no);

        town.says("办结 1 井打好了，水质检测合格").sees("已办结", no, "等居民评价");
        villager.sees("这件事办好了：井打好了，水质检测合格", no, "满意");
        secretary.sees("已办结", no, "井打好了");

        villager.says("满意").sees("谢谢您", no);
        town.sees("居民评了“满意”", no);
        villager.seesNothingElse();
    }

    /** The department's first mend does not last; the district, above the town that sent it there, looks after the second. */
    static void aBurstMainIsMendedTwice(People people) {
        Phone aunt = people.resident("02");
        Phone secretary = people.owner("dongshan");
        Phone town = people.owner("xianxia");
        Phone water = people.phone("dept-water");
        Phone desk = people.phone("desk-district");

        String no = Phone.number(aunt.says("我要反映 主管爆了，路上全是水").sees("您的诉求已登记", "东山村王支书"));
        secretary.sees("有一件新诉求", "主管爆了", no);
        secretary.says("上报 " + no + " 要挖路").sees("已报给仙霞镇", no);
        aunt.sees("需要仙霞镇来办", no);
        town.sees("王支书报来一件诉求", no);
        town.says("转办 " + no + " 区水务局 请抢修").sees("区水务局", no);
        aunt.sees("需要区水务局来办", no);

        water.sees("转来一件诉求", "请抢修", no);
        water.says("受理 " + no).sees("已接手", no);
        aunt.sees("区水务局已接手", no);
        water.says("回复 " + no + " 配件下午到").sees("进展已告诉居民", no);
        aunt.sees("有新进展：配件下午到", no);
        water.says("办结 " + no + " 管子换好，已通水").sees("已办结", no);
        aunt.sees("这件事办好了：管子换好", no);

        aunt.says("不满意 又漏了").sees("荷塘区", no);
        desk.sees("居民说没办好", "又漏了", no);
        desk.says("办结 " + no + " 换了整段主管").sees("已办结", no);
        aunt.sees("这件事办好了：换了整段主管", no);
        aunt.says("满意").sees("谢谢您", no);
    }

    /** Nobody says a word but the resident: the matter goes up by itself, a level at a time, and each is told. */
    static void aMatterNobodyAnswersClimbsToTheDistrict(People people) {
        Phone tenant = people.resident("07");
        FlowingClock clock = people.product().clock();

        String no = Phone.number(tenant.says("我要反映 3 栋楼道灯不亮").sees("您的诉求已登记", "岭秀天下小区孙经理"));
        people.owner("lingxiu").sees("有一件新诉求", "楼道灯不亮", no);

        clock.pass(Duration.ofHours(2));
        tenant.sees("没有按时联系您，已请芙蓉社区谢主任接手", no);
        people.owner("furong").sees("岭秀天下小区没有按时答复", no);
        people.owner("lingxiu").sees("没有按时答复", "请说明情况", no);

        clock.pass(Duration.ofHours(5));
        tenant.sees("已请宋家桥街道朱主任接手", no);
        people.owner("songjiaqiao").sees("芙蓉社区没有按时答复", no);

        clock.pass(Duration.ofDays(1));
        tenant.sees("已请荷塘区", "接手", no);
        people.phone("desk-district").sees("宋家桥街道没有按时答复", no);
        people.phone("desk-district").says("受理 " + no).sees("已接手", no);
        tenant.sees("荷塘区", "已接手您的诉求", no);
        tenant.seesNothingElse();
    }
}
