package cn.lianxin.gateway.callback.codec;

import static cn.lianxin.gateway.callback.codec.WeChatSide.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.lianxin.config.account.Encryption;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackCodecTest {
    @Test
    void opensPlainOnesInPlainMode() {
        Opened opened = open(Encryption.PLAIN, WeChatSide.plainQuery(NOW), WeChatSide.text("你好"));
        assertThat(opened.xml().text("Content")).isEqualTo("你好");
        assertThat(opened.encrypted()).isFalse();
        assertThat(opened.seal("<xml/>", "1", NOW)).isEqualTo("<xml/>");
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPATIBLE", "SAFE"})
    void repliesUnderTheKeyThatOpened(Encryption mode) {
        for (String key : new String[] {WeChatSide.AES_KEY, WeChatSide.OLD_AES_KEY}) {
            MessageCipher theirs = new MessageCipher(WeChatSide.APP_ID, key);
            String encrypted = theirs.encrypt(WeChatSide.text("你好"));
            Opened opened = open(mode, WeChatSide.signed(encrypted), WeChatSide.safeBody(encrypted));
            assertThat(opened.encrypted()).isTrue();
            Xml reply = Xml.read(opened.seal("<xml><A>1</A></xml>", "42", NOW));
            assertThat(theirs.decrypt(reply.required("Encrypt"))).isEqualTo("<xml><A>1</A></xml>");
            assertThat(reply.text("MsgSignature"))
                    .isEqualTo(Signature.of(WeChatSide.TOKEN, "" + NOW, "42", reply.required("Encrypt")));
        }
    }

    @Test
    void believesOnlyTheEncryptedFieldsOfCompatibleMode() {
        String encrypted = WeChatSide.encrypted(WeChatSide.text("真的"));
        String body = WeChatSide.text("假的 <Encrypt>AAAA</Encrypt>]]></Content><Encrypt>BBBB</Encrypt>")
                .replace("</xml>", "<Encrypt><![CDATA[" + encrypted + "]]></Encrypt></xml>");
        assertThat(open(Encryption.COMPATIBLE, WeChatSide.signed(encrypted), body)
                        .xml()
                        .text("Content"))
                .isEqualTo("真的");
    }

    @Test
    void findsASignedEncryptThatStandsBeforeTheClearText() {
        String encrypted = WeChatSide.encrypted(WeChatSide.text("真的"));
        String body = WeChatSide.text("<Encrypt>BBBB</Encrypt>")
                .replace("<xml>", "<xml><Encrypt>" + encrypted + "</Encrypt>");
        assertThat(open(Encryption.COMPATIBLE, WeChatSide.signed(encrypted), body)
                        .xml()
                        .text("Content"))
                .isEqualTo("真的");
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPATIBLE", "SAFE"})
    void refusesClearOnesWhereWeChatEncrypts(Encryption mode) {
        assertThat(refusal(mode, WeChatSide.plainQuery(NOW), WeChatSide.text("你好")))
                .isEqualTo(Reason.MODE);
        assertThat(refusal(mode, WeChatSide.plainQuery(NOW) + "&encrypt_type=raw", WeChatSide.text("你好")))
                .isEqualTo(Reason.MODE);
    }

    @Test
    void refusesEncryptedOnesInPlainMode() {
        String encrypted = WeChatSide.encrypted(WeChatSide.text("你好"));
        assertThat(refusal(Encryption.PLAIN, WeChatSide.signed(encrypted), WeChatSide.safeBody(encrypted)))
                .isEqualTo(Reason.MODE);
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, -86_400, 86_400})
    void refusesTimestampsFarFromNow(long off) {
        assertThat(refusal(Encryption.PLAIN, WeChatSide.plainQuery(NOW + off), WeChatSide.text("x")))
                .isEqualTo(Reason.STALE);
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, 300, 0})
    void takesTimestampsNearNow(long off) {
        assertThat(open(Encryption.PLAIN, WeChatSide.plainQuery(NOW + off), WeChatSide.text("x")))
                .isNotNull();
    }

    @Test
    void answersTheCheckOfTheUrl() {
        CallbackCodec codec = WeChatSide.codec(Encryption.SAFE);
        assertThat(codec.echo(Query.parse(WeChatSide.plainQuery(NOW) + "&echostr=5837397576500011341")))
                .isEqualTo("5837397576500011341");
        assertThatExceptionOfType(RefusedCallback.class)
                .isThrownBy(() -> codec.echo(Query.parse(WeChatSide.plainQuery(NOW) + "&echostr=%3Cscript%3E")));
    }

    @Test
    void takesACharacterThatWeChatCutInHalf() {
        String clear = WeChatSide.text("坏");
        byte[] bytes = clear.getBytes(StandardCharsets.UTF_8);
        String cut = new String(bytes, StandardCharsets.ISO_8859_1).replace("\u00E5\u009D\u008F", "\u00E5\u009D");
        assertThat(cut).hasSize(bytes.length - 1);
        assertThat(Xml.read(new String(cut.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                        .text("Content"))
                .isEqualTo("\uFFFD");
    }

    private static Opened open(Encryption mode, String query, String body) {
        return WeChatSide.codec(mode).open(Query.parse(query), body.getBytes(StandardCharsets.UTF_8));
    }

    private static Reason refusal(Encryption mode, String query, String body) {
        try {
            throw new AssertionError("opened " + open(mode, query, body));
        } catch (RefusedCallback refused) {
            return refused.reason();
        }
    }
}
