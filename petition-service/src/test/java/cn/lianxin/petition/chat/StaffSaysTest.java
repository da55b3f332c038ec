package cn.lianxin.petition.chat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import cn.lianxin.petition.Phone;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WithStores
class StaffSaysTest {
    private final District district;
    private final Phone secretary;

    StaffSaysTest(TestStores stores) {
        district = new District(stores);
        secretary = district.owner("dongshan");
    }

    private void report(String... texts) {
        for (String text : texts) {
            district.resident("01").says("我要反映 " + text);
            district.later(Duration.ofMinutes(1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"受理", "回复 看过了", "办结 好了", "上报 请支持"})
    void withoutANumberTheOnlyOneIsMeant(String words) {
        secretary.says(words).reads("您手上没有合适的事", "回复“待办”");
        report("村口路灯不亮");
        secretary.says(words).reads(district.number(), "村口路灯不亮").doesNotRead("没有改动");
    }

    @ParameterizedTest
    @ValueSource(strings = {"受理", "回复 看过了", "办结 好了", "上报 请支持"})
    void withoutANumberAndWithSeveralItIsAsked(String words) {
        report("村口路灯不亮", "井盖没了");
        String word = words.substring(0, 2);
        secretary.says(words).reads("是哪一件", "1 村口路灯不亮", "2 井盖没了", "“" + word + " 1");
        secretary.says("待办").reads("您有 2 件待办", "已登记");
    }

    @Test
    void theListShowsTheMostPressingFirstAndHowManyThereAre() {
        report("村口路灯不亮", "井盖没了", "垃圾没人收");
        district.resident("02").says("我要反映 停水了");
        secretary.says("回复 1 明天换");

        secretary.says("待办").reads("您有 4 件待办，最急的 3 件", "“受理 4”");
        var lines = secretary.reply().lines().toList();
        assertThat(lines.subList(1, 4))
                .containsExactly("4 停水了（已登记，今天 11:15 前联系）", "2 井盖没了（已登记，今天 14:13 前联系）", "3 垃圾没人收（已登记，今天 14:14 前联系）");
    }

    @Test
    void theExampleOfTheListWorksWhenItIsCopied() {
        report("村口路灯不亮");
        secretary.says("待办").reads("“受理 1”");
        secretary.says("受理 1");
        secretary.says("待办").reads("1 村口路灯不亮（已受理，12月1日 17:00 前办好）", "“办结 1 结果”");
        secretary.says("上报 1");
        secretary.says("待办").reads("等仙霞镇接手");
        district.owner("xianxia").says("待办").reads("等您接手，明天 9:13 前联系", "“受理 1”");
    }

    @Test
    void aNumberThatIsNotInTheListChangesNothing() {
        secretary.says("受理 7").reads("您的待办里没有 7 号", "回复“待办”");
        secretary.says("7").reads("数字前面要说做什么", "受理 7");
    }

    @Test
    void whatDoesNotFitTheStateChangesNothing() {
        report("村口路灯不亮");
        secretary.says("受理 1");
        secretary.says("受理 1").reads("现在是“已受理”", "不用做", "12月1日 17:00 前办好", "回复“待办”");
        secretary.says("办结 1 好了");
        for (String words : List.of("受理 1", "回复 1 又看了", "上报 1", "办结 1 再办")) {
            secretary.says(words).reads("现在是“已办结”", "什么都没有改动", district.number());
        }
        secretary.says("进度 1").reads("等居民评价");
    }

    @Test
    void whoHoldsItAloneMayActOnIt() {
        report("村口路灯不亮");
        var desk = district.phone("desk-district");
        desk.says("进度 HT").reads("村口路灯不亮", "由东山村王支书办理", "今天 14:12 前联系居民");
        desk.says("受理 HT").reads("由东山村王支书办理", "不在您手上", district.number());
        desk.says("满意 HT").reads("这是别人提的诉求");
        district.owner("heye").says("受理 HT").reads("没有找到编号").doesNotRead("路灯");
        district.phone("editor-01").says("受理 HT").reads("审文章", "什么都没有改动");
    }

    @Test
    void tooLongATextChangesNothing() {
        report("村口路灯不亮");
        for (String word : List.of("回复 1 ", "办结 1 ", "上报 1 ")) {
            secretary.says(word + "水".repeat(2001)).reads("太长", "什么都没有改动");
        }
        secretary.says("待办").reads("已登记");
        secretary.says("回复 1 " + "水".repeat(500)).reads("进展已告诉居民");
        district.resident("01").says("进度");
    }

    @Test
    void aWordWithoutItsTextIsAskedFor() {
        report("村口路灯不亮");
        secretary.says("办结 1").reads("请在“办结 1”后面接着写内容");
        secretary.says("办结").reads("请在“办结”后面接着写内容", "办结 3 结果");
        secretary.says("办结 HT").reads("请在“办结 " + district.number() + "”后面");
        secretary.says("待办").reads("已登记");
    }

    @Test
    void numbersStayWithTheirMatter() {
        report("村口路灯不亮", "井盖没了");
        secretary.says("办结 1 换了灯泡");
        report("垃圾没人收");

        secretary.says("待办").reads("2 井盖没了", "3 垃圾没人收");
        secretary.says("受理 3").reads("垃圾没人收");
    }
}
