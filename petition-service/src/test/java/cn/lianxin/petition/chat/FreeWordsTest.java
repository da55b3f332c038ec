package cn.lianxin.petition.chat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.contract.Reply;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import cn.lianxin.petition.Phone;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of words that are no command. */
@WithStores
class FreeWordsTest {
    private final District district;
    private final Phone aunt;

    FreeWordsTest(TestStores stores) {
        district = new District(stores);
        aunt = district.resident("01");
    }

    @Test
    void freeWordsAreKeptAndBecomeAMatterWithOne() {
        aunt.says("村口路灯不亮").reads("您的话先留着", "“村口路灯不亮”", "回复 1");
        aunt.says("三天了").reads("“村口路灯不亮 三天了”");
        aunt.says("7").reads("没有这个选项", "回复 1");

        aunt.says("1").reads("收到啦");

        district.owner("dongshan").hears("村口路灯不亮 三天了");
        aunt.says("1").reads("现在没有要您选的");
        assertThat(district.petitions()).isOne();
    }

    @Test
    void aQuotedOneWithMoreWordsLosesNothing() {
        aunt.says("村口路灯不亮");
        aunt.says("回复 1 晚上摔了人").reads("收到啦");

        district.owner("dongshan").hears("村口路灯不亮 晚上摔了人");
    }

    @Test
    void whatFollowsWithinHalfAnHourIsAddedUnlessItIsAnotherMatter() {
        aunt.says("我要反映 村口路灯不亮");
        district.later(Duration.ofMinutes(29));

        aunt.says("井盖也没了").reads("已加进这件事", "东山村王支书会看到", district.number(), "另一件事请回复 2");
        district.owner("dongshan").hears("一件新诉求").hears("居民补充了诉求", "井盖也没了", "回复 1 内容");
        aunt.says("1").reads("已经加进这件事", "回复 2");
        aunt.says("2").reads("收到啦");

        assertThat(district.petitions()).isEqualTo(2);
        district.later(Duration.ofMinutes(31));
        aunt.says("还有一句").reads("您的话先留着");
    }

    @Test
    void withARatingOpenOtherWordsAreAskedAbout() {
        aunt.says("我要反映 村口路灯不亮");
        district.owner("dongshan").says("办结 1 换了灯泡");
        district.later(Duration.ofDays(1));

        aunt.says("隔壁的井盖没了").reads("这件事还没好，还是另一件事", district.number(1), "村口路灯不亮", "回复 1", "回复 2");
        aunt.says("3").reads("没有这个选项", district.number(1));
        aunt.says("2").reads("收到啦").doesNotRead(district.number(1));
        assertThat(district.petitions()).isEqualTo(2);
        district.later(Duration.ofHours(1));
        aunt.says("灯还是不亮").reads("没好、要重办，回复 1");
        aunt.says("1").reads("没办到位", district.number(1));
        district.owner("xianxia").says("待办").reads("村口路灯不亮", "重办");
    }

    @ParameterizedTest
    @ValueSource(strings = {"谢谢", "好的", "👍", "👍🏻", "好的，谢谢！", "非常感谢🙏", "[强]", "收到", "辛苦了～", "OK", "嗯嗯"})
    void courtesiesReopenNothingAndAreNotKept(String courtesy) {
        aunt.says("我要反映 村口路灯不亮");
        district.owner("dongshan").says("办结 1 换了灯泡");

        aunt.says(courtesy).reads("不客气");

        aunt.says("进度").reads("已办结");
        aunt.says("1").reads("现在没有要您选的");
    }

    @ParameterizedTest
    @ValueSource(strings = {"好的，但是灯还不亮", "谢谢，井盖也没了", "好不了"})
    void whatGoesOnAfterACourtesyIsHeard(String text) {
        aunt.says(text).reads("您的话先留着");
    }

    @Test
    void twoAnswersAtOnceMakeOnePetition() throws InterruptedException, ExecutionException {
        aunt.says("村口路灯不亮");

        List<Future<Reply>> replies;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Reply> one = () -> aunt.send("1");
            replies = threads.invokeAll(List.of(one, one, one, one));
        }

        int receipts = 0;
        for (Future<Reply> reply : replies) {
            receipts += reply.get() instanceof Reply.Text(String text) && text.contains("收到啦") ? 1 : 0;
        }
        assertThat(receipts).isOne();
        aunt.says("进度").reads("状态：已登记");
    }
}
