package cn.lianxin.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /**
     * The article's other story: 荷叶社区 hears of children who stay away from school, the street leads, the bureau helps.
     * Their grandmother has told the secretary at the door; she takes it over when somebody lends her a phone.
     */
    static void childrenOutOfSchoolGoBack(People people) {
        Phone secretary = people.owner("heye");
        Phone street = people.owner("huiyaowan");
        Phone bureau = people.phone("dept-education");
        Phone grandmother = people.resident("11");

        secretary.says("代报 两个孩子失学在家，想上学").sees("这件事是谁反映的");
        secretary.says("谭奶奶").sees("电话是多少");
        secretary.says("13800001234").sees("同意由您代报");
        String told = secretary.says("1").sees("已代谭奶奶登记", "由荷叶社区杨书记办理", "认领码");
        String no = Phone.number(told);
        secretary.says("上报 " + no + " 要请学校").sees("已报给灰窑湾街道", no);
        street.sees("杨书记报来一件诉求", "两个孩子失学", "要请学校", no);
        street.says("受理 " + no).sees("已接手", no, "状态：已受理，由您办理");
        secretary.sees("灰窑湾街道", "已接手", no);

        street.says("协办 " + no + " 区教育局 请查学籍").sees("已请区教育局协办，您是主办", no);
        bureau.sees("灰窑湾街道曹主任请您协办", "请查学籍", no);
        street.says("办结 " + no + " 已送回学校").sees("区教育局的协办还没有回音", no);
        bureau.says("回复 " + no + " 学籍已恢复，荷叶小学接收").sees("已告诉主办灰窑湾街道", no);
        street.sees("区教育局的协办有了回音：学籍已恢复", no);
        street.says("回复 " + no + " 书包校服备好了").sees("进展已记下；反映人还没有认领", no);
        street.says("办结 " + no + " 两个孩子今天上学了").sees("已办结", no);
        secretary.sees("反映人还没有认领", "请打电话回访", no);

        grandmother.says("认领 " + claimCode(told)).sees("以后直接告诉您", no, "看看解决了吗");
        secretary.sees("反映人已经自己认领", no);
        grandmother.says("满意").sees("谢谢您", no);
        street.sees("居民评了“满意”", no);
        grandmother.seesNothingElse();
    }

    private static String claimCode(String told) {
        Matcher code = Pattern.compile("“认领 (\\w{10})”").matcher(told);
        assertThat(code.find()).as("a claim code in %s", told).isTrue();
        return code.group(1);
    }

    /** The manager of the estate is who it may be about: he meets it nowhere, whatever he asks and whoever wants to help. */
    static void aMatterAboutThePropertyCompanyPassesItBy(People people) {
        Phone tenant = people.resident("08");
        Phone manager = people.owner("lingxiu");
        Phone community = people.owner("furong");

        String no = Phone.number(tenant.says("我要反映 物业停车费涨了一倍").sees("芙蓉社区谢主任会在", "涉及物业或群主吗？"));
        community.sees("有一件新诉求", "可能涉及物业或群主，小区和楼栋看不到", "停车费涨了一倍", no);
        tenant.says("回避").sees("相关群主看不到这条诉求，由芙蓉社区谢主任直接办理", no);
        community.sees("居民选择了回避，请您直接办理", "请不要告诉他的群主和物业", no);
        community.says("交办 " + no + " 岭秀天下小区").sees("居民选择了回避，这件事不能交给那里");
        community.says("协办 " + no + " 岭秀天下小区").sees("居民选择了回避，这件事不能交给那里");

        for (String word : List.of("进度 ", "受理 ", "看图 ", "附议 ")) {
            manager.says(word + no).sees("没有找到编号 " + no);
        }
        manager.says("待办").sees("您手上没有待办");
        community.says("受理 " + no).sees("已接手", no);
        tenant.sees("芙蓉社区已接手您的诉求", no);
        community.says("办结 " + no + " 多收的已退").sees("已办结", no);
        tenant.sees("这件事办好了：多收的已退", no);
        tenant.says("满意").sees("谢谢您", no);
        community.sees("居民评了“满意”", no);
        manager.says("待办").sees("您手上没有待办");
        manager.neverSaw("停车费");
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
