package cn.lianxin.gateway.callback;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.contract.Reply;
import cn.lianxin.gateway.callback.codec.WeChatSide;
import cn.lianxin.gateway.callback.codec.Xml;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import me.chanjar.weixin.mp.bean.message.WxMpXmlOutMessage;
import me.chanjar.weixin.mp.bean.message.WxMpXmlOutNewsMessage;
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
        assertThat(Xml.read(write(Reply.text(text))).text("Content")).isEqualTo(text.replace('<', '＜'));
    }

    @Test
    void writesAnArticleAsWxJavaDoes() {
        var card =
                new Reply.News("三天打出一口井]]>", "村里报，\u0002镇里办", "http://a.example/w.png", "http://a.example/a/7?x=1&y=2");
        var item = new WxMpXmlOutNewsMessage.Item();
        item.setTitle("三天打出一口井]]>");
        item.setDescription("村里报，镇里办");
        item.setPicUrl("http://a.example/w.png");
        item.setUrl("http://a.example/a/7?x=1&y=2");
        var wxJava = WxMpXmlOutMessage.NEWS()
                .addArticle(item)
                .toUser(WeChatSide.OPEN_ID)
                .fromUser("gh_hetang")
                .build();
        wxJava.setCreateTime(1714037060L);

        assertThat(leaves(Xml.read(write(card)))).isEqualTo(leaves(Xml.read(wxJava.toXml())));
    }

    @Test
    void writesAnArticleWithoutAPicture() {
        Xml xml = Xml.read(write(new Reply.News("井", "水", null, "http://a.example/a/7")));
        assertThat(leaves(xml)).containsEntry("PicUrl", "").containsEntry("Title", "井");
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

    /** The fields at the top and those of the one article. */
    private static Map<String, String> leaves(Xml xml) {
        Xml article = Objects.requireNonNull(
                Objects.requireNonNull(xml.child("Articles")).child("item"));
        assertThat(Objects.requireNonNull(xml.child("Articles")).children("item"))
                .hasSize(1);
        Map<String, String> leaves = new HashMap<>();
        for (String name : List.of("ToUserName", "FromUserName", "CreateTime", "MsgType", "ArticleCount")) {
            leaves.put(name, xml.required(name));
        }
        for (String name : List.of("Title", "Description", "PicUrl", "Url")) {
            leaves.put(name, article.required(name));
        }
        return leaves;
    }

    private static String write(Reply reply) {
        return Objects.requireNonNull(ReplyXml.write(reply, MESSAGE, 1714037060));
    }
}
