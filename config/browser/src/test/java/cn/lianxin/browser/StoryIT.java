package cn.lianxin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The article's case on the sandbox's phones, in the words of the gateway's PetitionJourneyTest. */
class StoryIT {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Test
    void aVillageWithoutWaterGetsAWell() {
        Page page = CHROMIUM.open("/sandbox", 1200);
        PagePhone villager = new PagePhone(page, 1);
        PagePhone secretary = new PagePhone(page, 2);
        PagePhone town = new PagePhone(page, 3);

        villager.says("我要反映 我们安置区没有地下水，天天要去买自来水，不方便");
        String no = PagePhone.number(villager.sees("编号", "东山村王支书", "前联系您"));
        secretary.sees("东山村有一件新诉求", "没有地下水", no);
        secretary.says("待办").sees("件待办", "我们安置区没有地下水");

        secretary.says("上报 1 村里打不了井，请镇里帮忙").sees("已报给仙霞镇", no);
        villager.sees("需要仙霞镇来办", "王支书已为您报上去", no);
        town.sees("报来一件诉求", "没有地下水", "村里打不了井，请镇里帮忙", no);

        town.says("受理 1").sees("已接手，居民会收到消息", no);
        villager.sees("已接手您的诉求", no);
        secretary.sees("已接手", no, "您这边不用再办");
        assertThat(page.locator("#steps .ok")).hasCount(3);
        Chromium.picture(page, "story");

        town.says("回复 1 打井队明天进场").sees("进展已告诉居民", no);
        villager.sees("有新进展：打井队明天进场", no);

        town.says("办结 1 井打好了，水质检测合格").sees("已办结", no);
        villager.sees("这件事办好了：井打好了，水质检测合格", no);
        secretary.sees("已办结", no, "井打好了");

        villager.says("满意").sees("谢谢您", no);
        town.sees("居民评了“满意”", no);
        assertThat(page.locator("#steps .ok")).hasCount(5);
        assertThat(CHROMIUM.complaints()).isEmpty();
    }
}
