package cn.lianxin.gateway.journey;

import static cn.lianxin.gateway.journey.Journey.resident;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArticleJourneyTest {
    @Test
    void aVillagerReadsWhatTheAccountHasWritten() {
        Phone villager = resident("04");

        String card = villager.says("看").sees("一句“没水吃”，三天打出一口井", "前一篇请回复“看 2”");
        assertThat(opens(card)).contains("<h1>一句“没水吃”，三天打出一口井</h1>", "<h2>三天以后</h2>");

        villager.says("看 2").sees("一个孩子重新走进教室", "/a/");
        villager.says("搜 百家宴").sees("54 桌百家宴", "/a/");
        villager.says("搜 社区").sees("写到“社区”的不少，最新的 4 篇", "/a/");
        villager.says("搜 没人写过的事").sees("没有找到写到“没人写过的事”的文章");
        villager.says("通过 3").sees("这个词是编辑部用的");
        villager.says("看3号楼电梯坏了").sees("要登记成诉求，回复 1");
        assertThat(villager.unread()).isEmpty();
    }

    /** The page as somebody sees it to whom the card was passed on. */
    private static String opens(String card) {
        String ours = "http://127.0.0.1:" + Product.running().port();
        String url = card.lines().toList().getLast();
        assertThat(url).startsWith(ours + "/a/");
        var page = Product.running().web().get(url.substring(ours.length()) + "?from=timeline&isappinstalled=0");
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }
}
