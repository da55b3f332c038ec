package cn.lianxin.petition.chat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.contract.Typed;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import cn.lianxin.petition.Phone;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who tries what the account should not do, or taps twice: nothing changes unsaid, nobody is alerted for nothing. */
@WithStores
class HostileResidentTest {
    private final District district;
    private final Phone stranger;
    private final Phone secretary;

    HostileResidentTest(TestStores stores) {
        district = new District(stores);
        stranger = district.resident("02");
        secretary = district.owner("dongshan");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HT",
                "进度 HT",
                "补充 HT 我也是",
                "满意 HT",
                "没好 HT",
                "HT99999999999999999999",
                "进度 HT1",
                "不满意 HT9999999999999 太差了",
                "受理 999999",
                "满意1",
                "没好 ⑳"
            })
    void numbersThatAreNotHisShowAndChangeNothing(String text) {
        district.resident("01").says("我要反映 村口路灯不亮");
        secretary.hears("路灯");

        stranger.says(text).reads("什么都没有改动").doesNotRead("路灯");

        stranger.says("1").reads("现在没有要您选的").says("进度").reads("还没有登记过");
        secretary.hearsNothing();
    }

    @Test
    void aNumberAloneShowsHowItStandsToWhoBroughtItUp() {
        district.resident("01").says("我要反映 村口路灯不亮").says("HT").reads("村口路灯不亮", "状态：已登记");
        stranger.says("HT").reads("没有找到编号");
    }

    @ParameterizedTest
    @ValueSource(strings = {"我要反映", "我要反映 1", "我要反映 110。", "我要反映 ？？？", "我要反映 \u202E\u200B", "我要反映 💧"})
    void aReportThatTellsNothingIsAskedFor(String text) {
        stranger.says(text).reads("请在“我要反映”后面接着写内容");
        secretary.hearsNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"你好", "您好！", "在吗？", "有人吗", "早上好", "？", "。。。", "~~"})
    void greetingsAndBareMarksAlertNobody(String text) {
        stranger.says("我要反映 井盖没了");
        secretary.hears("井盖");

        stranger.says(text).doesNotRead("已加进", "先留着");

        secretary.hearsNothing();
        stranger.says("你好，路也塌了").reads("已加进这件事");
    }

    @Test
    void tappingTwiceMakesOneMatter() {
        stranger.says("我要反映 井盖没了");
        stranger.says("我要反映井盖没了").reads("刚才已经登记", district.number(), "状态：已登记，由东山村王支书办理");
        stranger.says("有人掉下去了").reads("已加进").says("有人掉下去了").reads("已加进");
        secretary.hears("一件新诉求").hears("有人掉下去了").hearsNothing();
        assertThat(district.petitions()).isOne();

        district.resident("01").says("我要反映 井盖没了").reads("收到啦");
        district.later(Duration.ofMinutes(31));
        stranger.says("我要反映 井盖没了").reads("收到啦");
        secretary.says("办结 3 装好了");
        stranger.says("我要反映 井盖没了").reads("收到啦");
        assertThat(district.petitions()).isEqualTo(4);
    }

    @Test
    void wordsThatDifferOnlyInASignAreTwoMatters() {
        stranger.says("我要反映 漏💧").reads("收到啦").says("我要反映 漏🔥").reads("收到啦");
    }

    @Test
    void whatIsSaidAfterAWrongChoiceIsNotLost() {
        stranger.says("我要反映 井盖没了").says("有人掉下去了");
        stranger.says("回复 1 还流了血").reads("已加进这件事");
        secretary.hears("井盖").hears("掉下去").hears("还流了血");
        district.later(Duration.ofMinutes(31));
        stranger.says("怎么没人来").reads("接着说这件事").says("7").reads("没有这个选项", district.number());
        stranger.says("回复 7 都三天了").reads("接着说这件事").says("1").reads("已加进这件事");
        secretary.hears("怎么没人来 都三天了");
    }

    @ParameterizedTest
    @ValueSource(strings = {"算了", "不用了。", "取消"})
    void whoThinksBetterOfItIsNotRegistered(String text) {
        stranger.says("路灯不亮").reads("您的话先留着");
        stranger.says(text).reads("不登记");
        stranger.says("1").reads("现在没有要您选的");

        stranger.says("我要反映 井盖没了").says("水很深").says(text).reads("已加进");
        secretary.hears("井盖").hears("水很深").hears(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"转人工", "人工客服", "客服", "你是机器人吗？"})
    void whoWantsAPersonIsToldWhomToCall(String text) {
        stranger.says("我要反映 井盖没了");
        secretary.hears("井盖");
        stranger.says(text).reads("12345").doesNotRead("已加进");
        secretary.hearsNothing();
    }

    @Test
    void laterWordsGoToTheOpenMatterOrBecomeAnother() {
        stranger.says("我要反映 井盖没了");
        district.later(Duration.ofDays(1));

        stranger.says("路灯也不亮").reads("接着说这件事，还是另一件事", district.number(1), "井盖没了", "回复 1", "回复 2");
        stranger.says("2").reads("收到啦").doesNotRead(district.number(1));

        secretary.hears("井盖").hears("一件新诉求", "路灯也不亮");
    }

    /** 是 and 不是 stay everyday words while no login waits for them. */
    static Stream<Word> notBuilt() {
        return Stream.of(Word.values()).filter(word -> !word.built() && word != Word.YES && word != Word.NO);
    }

    @ParameterizedTest
    @MethodSource("notBuilt")
    void aWordThatIsNotBuiltSaysSoAndChangesNothing(Word word) {
        // 同意 alone is an everyday word too; with a number it is a command.
        boolean numbered = word.shape() == Typed.Shape.REF || word.shape() == Typed.Shape.REF_TEXT;
        String typed = word.spellings().getFirst() + (numbered ? " 3" : "");

        stranger.says(typed).reads(word.audience() == Word.Audience.STAFF ? "这是工作人员用的" : "这个还没开通");
        secretary.says(typed).reads("这个还没开通", "帮助");

        stranger.says("1").reads("现在没有要您选的");
    }

    @Test
    void aThousandLinesFitAPhoneEverywhere() {
        String lines = "水\n".repeat(1000);
        stranger.says("我要反映 " + lines).reads("收到啦").says("还有\n".repeat(600)).reads("已加进");
        stranger.says("进度").reads("水 水");
        secretary.hears("水 水").hears("还有 还有").says("待办").reads("水 水");
        secretary.says("回复 1 " + "看\n".repeat(250)).reads("进展已告诉居民");
        stranger.hears("看 看");
        stranger.says(lines + "水").reads("太长了");
    }

    @Test
    void placesInTheirWordsStayTheirWords() {
        stranger.says("我要反映 {no} 路${x}<b>灯</b>'; DROP TABLE petition;--");
        assertThat(district.sent().getLast().text()).contains("{no} 路${x}＜b>灯＜/b>'; DROP TABLE petition;--");
    }
}
