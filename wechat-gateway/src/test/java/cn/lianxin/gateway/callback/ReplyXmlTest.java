package cn.lianxin.gateway.callback;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.contract.Reply;
import cn.lianxin.gateway.callback.codec.WeChatSide;
import cn.lianxin.gateway.callback.codec.Xml;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyXmlTest {
    private static final Xml MESSAGE = Xml.read(WeChatSide.text("进度"));

    @Test
    void swapsTheAddresses() {
        Xml xml = Xml.read(write(Reply.text("已登记 HT20240425001")));
        assertThat(xml.text("ToUserName")).isEqualTo(WeChatSide.OPEN_ID);
        assertThat(xml.text("FromUserName")).isEqualTo("gh_hetang");
        assertThat(xml.text("CreateTime")).isEqualTo("1714037060");
        assertThat(xml.text("MsgType")).isEqualTo("text");
        assertThat(xml.text("Content")).isEqualTo("已登记 HT20240425001");
    }

    @Test
    void quotesWhatLooksLikeTheEndOfTheText() {
        String text = "]]></Content><FromUserName>oEvil</FromUserName>]]]]>";
        assertThat(Xml.read(write(Reply.text(text))).text("Content")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\u3000"})
    void neverSendsAnEmptyContent(String nothing) {
        assertThat(ReplyXml.write(Reply.text(nothing), MESSAGE, 1)).isNull();
        assertThat(ReplyXml.write(Reply.text("\u0002" + nothing), MESSAGE, 1)).isNull();
        assertThat(ReplyXml.write(Reply.silence(), MESSAGE, 1)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "灯", "😀", "👨‍👩‍👧‍👦", "e\u0301"})
    void cutsBetweenWhatAReaderTakesForOneCharacter(String character) {
        for (String before : new String[] {"", "x", "xy", "xyz"}) {
            String cut = ReplyXml.cut(before + character.repeat(2100));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            int length = cut.getBytes(StandardCharsets.UTF_8).length;
            assertThat(length).isBetween(ReplyXml.LONGEST - size + 1, ReplyXml.LONGEST);
            assertThat(cut).isEqualTo(before + character.repeat((length - before.length()) / size));
        }
    }

    @Test
    void leavesWhatFits() {
        String fits = "a".repeat(2047);
        assertThat(ReplyXml.cut(fits)).isSameAs(fits);
        assertThat(ReplyXml.cut("灯".repeat(682) + "a")).hasSize(683);
    }

    @Test
    void cutsEvenACharacterWithoutEnd() {
        assertThat(ReplyXml.cut("e" + "\u0301".repeat(3000)).getBytes(StandardCharsets.UTF_8))
                .hasSize(2047);
    }

    private static String write(Reply reply) {
        return Objects.requireNonNull(ReplyXml.write(reply, MESSAGE, 1714037060));
    }
}
