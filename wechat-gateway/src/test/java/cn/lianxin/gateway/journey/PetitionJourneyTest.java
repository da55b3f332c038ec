package cn.lianxin.gateway.journey;

import static cn.lianxin.gateway.journey.Journey.owner;
import static cn.lianxin.gateway.journey.Journey.resident;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PetitionJourneyTest {
    /** What the article of 2018 tells of 东山村, in the words of those who would write it today. */
    @Test
    void aVillageWithoutWaterGetsAWell() {
        Phone villager = resident("01");
        Phone secretary = owner("dongshan");
        Phone town = owner("xianxia");

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
        assertThat(villager.unread()).isEmpty();
    }
}
