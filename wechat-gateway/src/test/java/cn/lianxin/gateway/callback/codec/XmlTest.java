package cn.lianxin.gateway.callback.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTest {
    @ParameterizedTest
    @MethodSource("cn.lianxin.gateway.callback.codec.OddTexts#samples")
    void keepsWhateverIsInContentInContent(OddTexts.Sample sample) {
        Xml xml = Xml.read(WeChatSide.text(sample.text()));
        assertThat(xml.text("Content")).as("seed %d", sample.seed()).isEqualTo(OddTexts.expectedRaw(sample.text()));
        assertThat(xml.text("FromUserName")).isEqualTo(WeChatSide.OPEN_ID);
        assertThat(xml.text("MsgId")).isEqualTo("24538374583745837");
        assertThat(xml.text("Event")).isNull();
    }

    @ParameterizedTest
    @MethodSource("cn.lianxin.gateway.callback.codec.OddTexts#samples")
    void readsBackWhatItWrites(OddTexts.Sample sample) {
        Xml xml = Xml.read("<xml><Content>" + XmlText.cdata(sample.text()) + "</Content></xml>");
        assertThat(xml.text("Content")).as("seed %d", sample.seed()).isEqualTo(OddTexts.expected(sample.text()));
    }

    /** Each tries to leave the field it is in and to become another; none may. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "]]></%1$s><FromUserName><![CDATA[oEvil]]></FromUserName><%1$s><![CDATA[",
                "]]></%1$s><MsgId>1</MsgId></xml>",
                "]]></%1$s><Event>subscribe</Event><!--",
                "]]></%1$s><MsgType>event</MsgType><X><%1$s><![CDATA[",
                "]]\u0002></%1$s><FromUserName>oEvil</FromUserName><%1$s><![CDATA["
            })
    void lendsNoTextTheForceOfAField(String attack) {
        for (String field : new String[] {"Content", "Recognition", "Description", "Url", "Label", "ScanResult"}) {
            String text = attack.formatted(field);
            Xml xml = Xml.read(WeChatSide.text("x")
                    .replace(
                            "<Content><![CDATA[x]]></Content>",
                            "<" + field + "><![CDATA[" + text + "]]></" + field + ">"));
            assertThat(xml.text(field)).isEqualTo(OddTexts.expected(text));
            assertThat(xml.text("FromUserName")).isEqualTo(WeChatSide.OPEN_ID);
            assertThat(xml.text("MsgType")).isEqualTo("text");
            assertThat(xml.text("MsgId")).isEqualTo("24538374583745837");
            assertThat(xml.text("Event")).isNull();
        }
    }

    @Test
    void keepsTheFieldsOfALinkApart() {
        Xml xml = Xml.read("<xml><Title><![CDATA[a]]>]]></Title>\n<Description><![CDATA[b]]>]]></Description>\n"
                + "<Url><![CDATA[c]]>]]></Url></xml>");
        assertThat(xml.text("Title")).isEqualTo("a]]>");
        assertThat(xml.text("Description")).isEqualTo("b]]>");
        assertThat(xml.text("Url")).isEqualTo("c]]>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "XML            | <xml><A>1</A>",
                "XML            | <xml><A>1</B></xml>",
                "XML            | ''",
                "XML            | {\"ToUserName\":\"gh_hetang\"}",
                "XML            | <other><A>1</A></other>",
                "XML            | <xml><a><a><a><a><a><a><a><a></a></a></a></a></a></a></a></a></xml>",
                "XML            | <xml><A>&unknown;</A></xml>",
                "XML            | <!DOCTYPE xml><xml><A>1</A></xml>",
                "XML            | <!DOCTYPE xml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><xml><A>&x;</A></xml>",
                "XML            | <!DOCTYPE xml [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><xml><A>&b;</A></xml>",
                "XML            | <!DOCTYPE xml SYSTEM 'http://127.0.0.1:1/x.dtd'><xml><A>1</A></xml>",
                "REPEATED_FIELD | <xml><A>1</A><A>2</A></xml>",
                "REPEATED_FIELD | <xml><FromUserName>a</FromUserName><B/><FromUserName>a</FromUserName></xml>",
            })
    void refuses(Reason reason, String document) {
        assertThatExceptionOfType(RefusedCallback.class)
                .isThrownBy(() -> Xml.read(document))
                .extracting(RefusedCallback::reason)
                .isEqualTo(reason);
    }

    @Test
    void refusesMoreElementsThanAnyCallbackHas() {
        assertThatExceptionOfType(RefusedCallback.class)
                .isThrownBy(() -> Xml.read("<xml><a>" + "<b/>".repeat(1000) + "</a></xml>"));
    }

    @Test
    void failsInNoOtherWayThanByRefusing() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 5000; i++) {
            StringBuilder broken = new StringBuilder(WeChatSide.text("路灯]]>坏了"));
            for (int j = random.nextInt(4); j >= 0; j--) {
                int at = random.nextInt(broken.length());
                broken.replace(
                        at,
                        Math.min(at + random.nextInt(5), broken.length()),
                        random.nextBoolean()
                                ? Character.toString(random.nextInt(0x250))
                                : "<![CDATA[]]></xml><!--?>&#x;".substring(random.nextInt(20)));
            }
            try {
                assertThat(Xml.read(broken.toString())).isNotNull();
            } catch (RefusedCallback refused) {
                assertThat(refused.reason()).as("seed %d: %s", seed, broken).isIn(Reason.XML, Reason.REPEATED_FIELD);
            }
        }
        assertThat(Xml.read(WeChatSide.text("好了")).text("Content")).isEqualTo("好了");
    }
}
