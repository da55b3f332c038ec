package cn.lianxin.config.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.contract.Typed.Match;
import cn.lianxin.config.contract.Typed.Shape;
import java.util.List;
import org.instancio.Instancio;
import org.instancio.junit.InstancioExtension;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(InstancioExtension.class)
class TypedTest {
    private static final Typed.Word ACCEPT = word("受理", Shape.REF);
    private static final Typed.Word ANSWER = word("回复", Shape.REF_TEXT);

    @Test
    void shownKeepsTheLinesAndDropsWhatMisleads() {
        assertThat(Typed.of("第一行\r\n第二行\t完\u0000\u001D").shown()).isEqualTo("第一行\n第二行 完");
        assertThat(Typed.of("编号\u202E1234\u202C\u2066\u200F好").shown()).isEqualTo("编号1234好");
        assertThat(Typed.of("停\u200B水\uFEFF了\u2060\u00AD").shown()).isEqualTo("停水了");
        assertThat(Typed.of("\u3164\u2800\u200B \n").isBlank()).isTrue();
    }

    @Test
    void aJoinerStaysInsideAnEmojiAndNowhereElse() {
        String family = "👨\u200D👩\u200D👧";
        String rainbow = "🏳\uFE0F\u200D🌈";
        String doctor = "👩🏽\u200D⚕\uFE0F";
        assertThat(Typed.of(family + rainbow + doctor).shown()).isEqualTo(family + rainbow + doctor);
        assertThat(Typed.of("停\u200D水👍\u200D好").shown()).isEqualTo("停水👍好");
    }

    @Test
    void aBrokenSurrogateIsReplaced() {
        assertThat(Typed.of("坏\uD83D了").shown()).isEqualTo("坏\uFFFD了");
    }

    @Test
    void theOriginalIsKeptAsItCame() {
        assertThat(Typed.of(" １\u202E ").original()).isEqualTo(" １\u202E ");
        assertThat(Typed.of("１号楼Ａ座").shown()).isEqualTo("１号楼Ａ座");
        assertThat(Typed.of("１号楼Ａ座").normal()).isEqualTo("1号楼A座");
    }

    @ParameterizedTest
    @CsvSource({"1,1", "①,1", "⑳,20", "２,2", "1。,1", "#3,3", "“2”,2", "1\uFE0F\u20E3,1", "0,0", "12,12", "' 5 ',5"})
    void aNumberAloneIsAChoice(String text, int choice) {
        assertThat(Typed.of(text).choice()).hasValue(choice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "110", "1号楼", "1，还有电梯", "-1", "1 2", "一", "①②", "。", "1.5"})
    void otherTextsAreNoChoice(String text) {
        assertThat(Typed.of(text).choice()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "受理3,3",
        "受理 3,3",
        "受理：３,3",
        "'受理,3。',3",
        "受理　#12,12",
        "#受理③,3",
        "受理ht2611250000017,HT2611250000017",
        "受理 #ＨＴ２６１１２５００００017,HT2611250000017",
        "受理 2611250000017,HT2611250000017",
        "受理 HT12,HT12",
        "受理3号,3",
        "受理 3 号。,3",
        "受理 ③号,3",
        "受理 3),3",
        "受理,''",
        "受理！,''"
    })
    void aMatterIsReadInEveryUsualForm(String text, String ref) {
        assertThat(Typed.of(text).match(ACCEPT)).map(Match::ref).contains(ref);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "受理的人是谁",
                "受理3号楼",
                "受理1、2",
                "受理 1号和2号",
                "受理 3 号楼",
                "受理 谢谢",
                "请受理3",
                "受理 1234567",
                "受理 HT12x",
                "受理HT2611250000017怎么样",
                "受理 HT26112500000177777777777"
            })
    void otherSentencesAreNoCommand(String text) {
        assertThat(Typed.of(text).match(ACCEPT)).isEmpty();
    }

    @Test
    void theTextAfterANumberIsTakenAsShown() {
        assertThat(Typed.of("回复 １，２号井 Ａ 打好了。").match(ANSWER))
                .contains(new Match("1", "２号井 Ａ 打好了。", "１，２号井 Ａ 打好了。", false));
        assertThat(Typed.of("回复HT2611250000017打好了").match(ANSWER))
                .map(Match::text)
                .contains("打好了");
        assertThat(Typed.of("回复：井打好了").match(ANSWER)).map(Match::text).contains("井打好了");
        assertThat(Typed.of("回复3\n打好了").match(ANSWER)).map(Match::text).contains("打好了");
        assertThat(Typed.of("回复3天了").match(ANSWER)).isEmpty();
        assertThat(Typed.of("回复1、2号楼有水了").match(ANSWER)).isEmpty();
        assertThat(Typed.of("回复3.5万元").match(ANSWER)).isEmpty();
        assertThat(Typed.of("回复一下吧").match(ANSWER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "回复 2号 井打好了",
                "回复2号：井打好了",
                "回复 2 号，井打好了",
                "回复 2、井打好了",
                "回复2。井打好了",
                "回复 2. 井打好了",
                "回复 2）井打好了",
                "“回复 2 井打好了”",
                "「回复 2 井打好了」"
            })
    void aNumberEndsAsPeopleEndIt(String text) {
        assertThat(Typed.of(text).match(ANSWER))
                .hasValueSatisfying(
                        match -> assertThat(List.of(match.ref(), match.text())).containsExactly("2", "井打好了"));
    }

    @Test
    void aHouseIsNoNumberAndAQuotationInsideStays() {
        assertThat(Typed.of("回复 3 号楼有水了").match(ANSWER)).contains(new Match("", "3 号楼有水了", "3 号楼有水了", false));
        assertThat(Typed.of("回复 3 他说“有水了”").match(ANSWER)).map(Match::text).contains("他说“有水了”");
        assertThat(Typed.of("“回复 3 他说“有水了””").match(ANSWER)).map(Match::text).contains("他说“有水了””");
    }

    @ParameterizedTest
    @CsvSource({
        "看,LOOK",
        "看 3,LOOK",
        "看3,LOOK",
        "看①。,LOOK",
        "搜 医保,SEARCH",
        "搜：打井,SEARCH",
        "搜2026,SEARCH",
        "搜,SEARCH",
        "通过 12,APPROVE",
        "待审,WAITING",
        "待审。,WAITING",
        "待审的文章在哪,",
        "今天群发,SENT_TODAY",
        "今天群发了什么,",
        "昨天阅读,READ_YESTERDAY",
        "昨天阅读室没开门,",
        "看到路口井盖没了,",
        "看3号楼电梯坏了,",
        "看 通知,",
        "看 HT2611250000017,",
        "搜索一下,",
        "搜3号楼,",
        "通过你们反映问题,",
        "一看就知道,"
    })
    void contentTakesOnlyItsOwnWords(String text, ContentWord expected) {
        Typed typed = Typed.of(text);
        assertThat(List.of(ContentWord.values()).stream()
                        .filter(word -> typed.match(word).isPresent()))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void aQuestionMarkIsTold() {
        assertThat(Typed.of("受理 3？").match(ACCEPT)).map(Match::asked).contains(true);
        assertThat(Typed.of("受理 3。").match(ACCEPT)).map(Match::asked).contains(false);
    }

    @RepeatedTest(200)
    void anyTextKeepsItsPlaces() {
        String text = Instancio.gen().string().unicode().length(0, 300).get()
                + Instancio.gen()
                        .oneOf("受理3", "\u202E", "\uD83D", "👨\u200D👩", "\r\n")
                        .get();
        Typed typed = Typed.of(text);
        assertThat(typed.normal()).hasSameSizeAs(typed.shown());
        assertThat(typed).isEqualTo(Typed.of(text));
        assertThat(Typed.of(typed.shown()).shown()).isEqualTo(typed.shown());
        assertThat(typed.match(ACCEPT)).isEqualTo(Typed.of(typed.shown()).match(ACCEPT));
    }

    private static Typed.Word word(String spelling, Shape shape) {
        return new Typed.Word() {
            @Override
            public List<String> spellings() {
                return List.of(spelling);
            }

            @Override
            public Shape shape() {
                return shape;
            }
        };
    }
}
