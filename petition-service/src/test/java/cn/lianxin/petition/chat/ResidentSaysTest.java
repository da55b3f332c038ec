package cn.lianxin.petition.chat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import cn.lianxin.petition.Phone;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WithStores
class ResidentSaysTest {
    private final District district;
    private final Phone aunt;

    ResidentSaysTest(TestStores stores) {
        district = new District(stores);
        aunt = district.resident("01");
    }

    @Test
    void helpFitsAPhone() {
        aunt.says("帮助").reads("您可以这样说", "我要反映 内容", "进度").doesNotRead("受理");
        district.owner("dongshan").says("帮助").reads("受理 3", "上报 3 原因", "进度");
    }

    @Test
    void progressOfNoneOneManyAndWithANumber() {
        aunt.says("进度").reads("还没有登记过", "我要反映 内容");
        aunt.says("我要反映 村口路灯不亮");
        aunt.says("进度").reads(district.number(), "村口路灯不亮", "状态：已登记，由东山村王支书办理", "今天 14:12 前联系您");
        district.owner("dongshan").says("上报 1");
        aunt.says("进度").reads("等仙霞镇接手", "明天 9:12 前仙霞镇答复您");
        district.owner("xianxia").says("办结 1 换了灯泡");
        aunt.says("进度").reads("状态：已办结", "最近进展：换了灯泡", "“满意”“基本满意”或“没好”");
        aunt.says("满意");
        aunt.says("进度").reads("状态：已结束", "要是还没解决，请回复“没好”").doesNotRead("“满意”");
        for (String more : List.of("井盖没了", "垃圾没人收", "路塌了一块")) {
            aunt.says("我要反映 " + more);
        }
        aunt.says("进度")
                .reads("您有 4 件诉求，最近的 3 件", district.number(4) + " 路塌了一块（已登记）")
                .doesNotRead(district.number(1));
        aunt.says("进度 " + district.number(1)).reads("村口路灯不亮", "状态：已结束");
    }

    @Test
    void anothersNumberAndAMistypedOneShowNothing() {
        aunt.says("我要反映 村口路灯不亮");
        String number = district.number();
        String mistyped = number.substring(0, 14) + (number.charAt(14) == '0' ? '1' : '0');
        var neighbour = district.resident("02");

        neighbour.says("进度 " + number).reads("没有找到编号").doesNotRead("路灯");
        neighbour.says("没好 " + number).reads("没有找到编号").doesNotRead("路灯");
        neighbour.says("补充 " + number + " 我家也是").reads("没有找到编号");
        aunt.says("进度 " + mistyped).reads("编号好像输错了", "什么都没有改动");
        aunt.says("进度 3").reads("回复“进度”看您的诉求");
    }

    @Test
    void staffWordsWithoutTheRightChangeNothing() {
        aunt.says("我要反映 村口路灯不亮");

        for (String word : List.of("受理 1", "办结 1 好了", "上报 1", "待办", "受理 HT")) {
            aunt.says(word).reads("这是工作人员用的");
        }

        aunt.says("进度").reads("已登记");
    }

    @Test
    void tooLongATextChangesNothing() {
        aunt.says("我要反映 " + "水".repeat(2001)).reads("太长了", "什么都没有改动", "2000 字以内");
        aunt.says("水".repeat(2001)).reads("太长了");
        aunt.says("1").reads("现在没有要您选的");
        assertThat(district.petitions()).isZero();

        aunt.says("我要反映 " + "水".repeat(2000)).reads("收到啦");
        aunt.says("补充 " + "水".repeat(2001)).reads("太长了");
        district.owner("dongshan").says("办结 1 好了");
        aunt.says("不满意 " + "水".repeat(2001)).reads("太长了");
        aunt.says("进度").reads("已办结");
    }

    @Test
    void textsOfManyLinesStillFitAPhone() {
        aunt.says("我要反映 路灯不亮\n一\n二\n三\n四\n五\n六").reads("收到啦");
        aunt.says("一\n二\n三\n四\n五\n六\n七").reads("已加进");
        district.owner("dongshan").hears("路灯不亮 一 二 三").hears("一 二 三 四 五 六 七");
        district.owner("dongshan").says("回复 1 第一步\n第二步\n第三步\n第四步\n第五步");
        aunt.hears("第一步 第二步");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b"})
    void nothingReadableIsAskedForAgain(String text) {
        aunt.says(text).reads("没有看到您写的字");
        aunt.says("1").reads("现在没有要您选的");
    }

    @Test
    void ratesTheOneThatWasAskedAbout() {
        aunt.says("我要反映 村口路灯不亮");
        aunt.says("我要反映 井盖没了");
        var secretary = district.owner("dongshan");
        secretary.says("办结 1 换了灯泡");
        aunt.says("满意").reads(district.number(1));
        secretary.says("办结 2 装上了");
        aunt.says("没好").reads(district.number(2), "没办到位");
        aunt.says("不满意").reads("没有找到可以这样做的诉求");
    }

    @Test
    void asksWhichOneWhereSeveralFit() {
        aunt.says("我要反映 村口路灯不亮");
        aunt.says("我要反映 井盖没了");
        aunt.says("补充 就在村口").reads("是哪一件", district.number(1) + " 村口路灯不亮", "请带上编号再发一次");
        aunt.says("补充 " + district.number(1) + " 就在村口").reads("已加进", district.number(1));
    }
}
