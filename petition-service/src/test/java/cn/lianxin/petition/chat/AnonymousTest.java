package cn.lianxin.petition.chat;

import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import org.junit.jupiter.api.Test;

/** What those who handle a matter learn of who brought it up. */
@WithStores
class AnonymousTest {
    private final District district;

    AnonymousTest(TestStores stores) {
        district = new District(stores);
    }

    @Test
    void handlersReadTheGroupAndNeverAName() {
        var aunt = district.livesIn("resident-06", "lingxiu-1");
        aunt.says("我要反映 楼下路灯不亮");

        var manager = district.owner("lingxiu");
        manager.hears("岭秀天下小区有一件新诉求（岭秀天下 1 栋居民）");
        manager.says("进度 1").reads("楼下路灯不亮（岭秀天下 1 栋居民）").doesNotRead("小郑", "resident-06");
        aunt.says("进度").doesNotRead("栋居民");
    }

    @Test
    void whoWantsToBeAnonymousComesFromNowhere() {
        var aunt = district.resident("06");
        aunt.says("我要反映 楼下路灯不亮");

        aunt.says("匿名").reads("看不到您是谁、住在哪里", district.number());

        district.owner("lingxiu").says("进度 1").doesNotRead("居民）");
        aunt.says("匿名").reads("已经匿名");
        district.owner("lingxiu").says("办结 1 换了灯泡");
        aunt.hears("这件事办好了");
    }

    @Test
    void whoGoesPastTheOwnerIsAnonymousToo() {
        var aunt = district.resident("06");
        aunt.says("我要反映 楼下路灯不亮");
        aunt.says("回避").reads("您的信息已隐藏");

        district.owner("furong").says("进度 1").reads("楼下路灯不亮").doesNotRead("居民）");
        aunt.says("匿名").reads("已经匿名");
    }

    @Test
    void withoutAMatterThereIsNothingToHide() {
        district.resident("06").says("匿名").reads("没有找到可以这样做的诉求");
    }
}
