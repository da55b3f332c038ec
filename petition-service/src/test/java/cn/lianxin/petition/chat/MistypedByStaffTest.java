package cn.lianxin.petition.chat;

import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import cn.lianxin.petition.Phone;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A secretary of sixty who has never read a manual: what he mistypes does nothing he did not mean. */
@WithStores
class MistypedByStaffTest {
    private final District district;
    private final Phone secretary;

    MistypedByStaffTest(TestStores stores) {
        district = new District(stores);
        secretary = district.owner("dongshan");
    }

    @BeforeEach
    void twoMatters() {
        district.resident("01").says("我要反映 村口路灯不亮");
        district.resident("02").says("我要反映 井盖没了");
        secretary.hears("路灯").hears("井盖");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"受理1、2", "受理 1 好的", "受理第1件", "受理了", "回复1明天去看", "办结2井盖装好了", "上报镇里", "受里 1", "收理1", "今天去看过了", "办好了"
            })
    void whatIsNotUnderstoodIsNeverKeptAsAMatter(String mistyped) {
        secretary.says(mistyped).reads("没看懂“" + mistyped + "”", "受理 3、回复 3 进展、上报 3 原因、办结 3 结果");

        secretary.says("待办").reads("您有 2 件待办", "已登记").doesNotRead("办理中");
        secretary.says("1").reads("数字前面要说做什么", "受理 1");
        secretary.says("进度").reads("还没有登记过");
        district.phone("desk-district").hearsNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"办结 2号 装好了", "办结2号：装好了", "办结 2、装好了", "办结2。装好了", "“办结 2 装好了”"})
    void theNumberThatWasMeantIsDone(String typed) {
        secretary.says("办结 1 换了灯泡");
        district.resident("01").says("没好");

        secretary.says(typed).reads("已办结", "井盖没了");

        district.resident("02").hears("这件事办好了：装好了");
    }

    /** 通过 and its number go to content-service; what a reviewer means by the like of it is no matter of a resident. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "退回 16 标题不好",
                "退回16，标题不好",
                "退回",
                "退回 16",
                "同意 16",
                "不通过 16 标题不好",
                "通过16号",
                "通过第16篇",
                "16通过",
                "通过 16 写得好",
                "通过《东山村的井打好了》",
                "审核通过 16",
                "通过了",
                "好的，通过"
            })
    void aReviewerIsToldHowArticlesAreReviewed(String mistyped) {
        Phone reviewer = district.phone("reviewer-01");
        reviewer.says(mistyped).reads("回复“通过 编号”", "回复“待审”").doesNotRead("诉求", "群");
        reviewer.says("进度").reads("还没有登记过");
    }

    @Test
    void aReviewerMayStillReportWhatIsBrokenAtHome() {
        district.phone("reviewer-01").says("我家楼下的路灯坏了").reads("您的话先留着", "要登记成诉求，回复 1");
    }

    @Test
    void evenSoonAfterAMatterOfHisOwn() {
        secretary.says("我要反映 我家门口路塌了").reads("收到啦");

        secretary.says("办结1换了灯泡").reads("没看懂", "什么都没有改动");
        secretary.says("塌了三米长").reads("已加进这件事");
        district.phone("desk-district").hears("路塌了").hears("塌了三米长").hearsNothing();
    }

    @Test
    void inDangerHeIsToldWhomToCallFirst() {
        secretary.says("有人触电了").reads("有危险请先拨 110", "没看懂", "我要反映 内容");
    }

    @Test
    void theExampleOfWhichOneShowsWhereTheWordsGo() {
        secretary.says("回复：明天去看").reads("是哪一件", "“回复 1 内容”");
        secretary.says("受理").reads("是哪一件", "“受理 1”");
    }

    @Test
    void whoOwnsNoGroupSpeaksAsAResident() {
        district.phone("editor-01").says("村口路灯不亮").reads("您的话先留着", "回复 1");
        district.later(Duration.ofMinutes(1));
        district.phone("editor-01").says("1").reads("收到啦");
        district.phone("editor-01")
                .says("帮助")
                .reads("补充 内容", "通过 3、待审、今天群发、昨天阅读")
                .doesNotRead("受理");
    }

    @Test
    void aGreetingIsGreeted() {
        secretary.says("你好").reads("您好", "待办", "帮助").doesNotRead("没看懂");
    }
}
