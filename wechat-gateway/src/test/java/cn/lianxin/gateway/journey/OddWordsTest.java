package cn.lianxin.gateway.journey;

import static cn.lianxin.gateway.journey.Journey.owner;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is rightly signed but odd: taken as far as it says something, else answered kindly, and nothing else changed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddWordsTest {
    private final Product product = Product.running();
    private final Wechat wechat = Wechat.before(product);
    private String no = "";

    @BeforeAll
    void onePetitionIsThere() {
        no = Phone.number(ask("resident-11", "我要反映 村口的桥栏杆断了"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void takesWhatPeopleDoSendAndShowsItHonestly(String sent, String shown) {
        // Whoever writes may be sent five more.
        owner("heye").says("帮助").sees("您可以这样说");
        String number = Phone.number(ask("resident-12", "我要反映 " + sent));
        assertThat(stored(number)).isEqualTo(shown);
        String line = shown.lines().findFirst().orElseThrow();
        owner("heye").sees("新诉求", line.replace('<', '＜'), number);
    }

    static List<String[]> takesWhatPeopleDoSendAndShowsItHonestly() {
        return List.of(
                row("桥\u0002断\u001D了", "桥断了"),
                row("桥断了]]>真的", "桥断了]]>真的"),
                row(
                        "桥]]></Content><FromUserName><![CDATA[resident-14]]></FromUserName><Content><![CDATA[断了",
                        "桥]]></Content><FromUserName><![CDATA[resident-14]]></FromUserName><Content><![CDATA[断了"),
                row("桥断了😀👨‍👩‍👧‍👦", "桥断了😀👨‍👩‍👧‍👦"),
                row("𠮷家门口的桥断了", "𠮷家门口的桥断了"),
                row("桥\u200B又\uFEFF断了", "桥又断了"),
                row("桥断了\u202E了修已\u202C", "桥断了了修已"),
                row("桥断了\u2028第二行", "桥断了\n第二行"),
                row("<script>alert(1)</script>桥断了&amp;", "<script>alert(1)</script>桥断了&amp;"),
                row("桥断了'; DROP TABLE petition; --", "桥断了'; DROP TABLE petition; --"));
    }

    private static String[] row(String sent, String shown) {
        return new String[] {sent, shown};
    }

    @ParameterizedTest
    @ValueSource(ints = {2001, 15_000})
    void saysThatATextIsTooLong(int characters) {
        assertChangesNothing("resident-12", "我要反映 " + "桥".repeat(characters), "这条太长了，什么都没有改动", "分成几条发");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "resident-08, 进度 %s, 没有找到编号 %s",
        "resident-08, 补充 %s 我也看见了, 没有找到编号 %s",
        "resident-08, 满意 %s, 没有找到编号 %s",
        "resident-08, 没好 %s, 没有找到编号 %s",
        "resident-08, 受理 %s, 这是工作人员用的",
        "resident-08, 办结 %s 好了, 这是工作人员用的",
        "owner-furong, 受理 %s, 没有找到编号 %s",
        "owner-furong, 办结 %s 好了, 没有找到编号 %s",
        "resident-11, 满意 %s, 还用不着这样说",
        "resident-11, 办结 %s 好了, 这是工作人员用的",
        "owner-heye, 受理 HT2611240999999, 没有找到编号 HT2611240999999",
        "owner-heye, 受理 HT2611240999990, 编号好像输错了",
        "owner-heye, 受理 9876, 待办里没有 9876 号",
        "owner-heye, 办结 %s, 后面接着写内容",
        "resident-11, 进度 HT99, 编号好像输错了"
    })
    void tellsKindlyWhatCannotBe(String openId, String said, String answer) {
        assertChangesNothing(openId, said.formatted(no), answer.formatted(no));
    }

    @Test
    void refusesTheSecondOfTwoEndings() {
        String other = Phone.number(ask("resident-11", "我要反映 村口的路牌倒了"));
        assertThat(ask("owner-heye", "办结 " + other + " 路牌扶好了")).contains("已办结");
        assertChangesNothing("owner-heye", "办结 " + other + " 又扶了一遍", "已办结", "什么都没有改动");
        assertThat(ask("resident-11", "满意 " + other)).contains("谢谢您");
        assertChangesNothing("owner-heye", "回复 " + other + " 还要说一句", "什么都没有改动");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u0001\u0002", " \u3000 ", "⠀"})
    void asksAgainWhereNothingCanBeSeen(String invisible) {
        assertChangesNothing("resident-13", invisible, "没有看到您写的字");
    }

    private void assertChangesNothing(String openId, String said, String... answer) {
        String before = everything();
        assertThat(ask(openId, said)).contains(answer);
        assertThat(everything()).isEqualTo(before);
    }

    /** All petitions with their versions and events, and all that was ever sent to anybody. */
    private String everything() {
        return product.sql("petition").sql("""
                    SELECT COUNT(*) AS petitions, SUM(version) AS versions,
                           (SELECT COUNT(*) FROM petition_event) AS events, (SELECT COUNT(*) FROM outbox) AS sent
                      FROM petition
                    """).query().singleRow().toString();
    }

    private String stored(String number) {
        return product.sql("petition")
                .sql("SELECT text FROM petition WHERE number = :number AND person_hash = :hash")
                .param("hash", product.person("resident-12").hash())
                .param("number", number)
                .query(String.class)
                .single();
    }

    private String ask(String openId, String said) {
        long now = product.clock().instant().getEpochSecond();
        return wechat.answer(Wechat.message(openId, now, said), now);
    }
}
