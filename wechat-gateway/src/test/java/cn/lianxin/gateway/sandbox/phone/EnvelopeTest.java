package cn.lianxin.gateway.sandbox.phone;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.account.Account;
import cn.lianxin.config.account.AccountType;
import cn.lianxin.config.account.Encryption;
import cn.lianxin.config.account.SandboxProperties;
import cn.lianxin.gateway.sandbox.phone.Envelope.Sealed;
import cn.lianxin.gateway.sandbox.world.Article;
import cn.lianxin.gateway.sandbox.world.Message;
import cn.lianxin.gateway.sandbox.world.Message.Direction;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import me.chanjar.weixin.common.util.crypto.SHA1;
import me.chanjar.weixin.common.util.crypto.WxCryptUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnvelopeTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:12:00Z");
    private static final Message MESSAGE =
            new Message(7, Direction.OUT, "text", "井盖没了 ]]> & <b>", NOW.minusSeconds(9), null);

    @Test
    void showsEverythingInPlainMode() {
        Sealed sealed = seal(Encryption.PLAIN);
        assertThat(query(sealed)).containsOnlyKeys("signature", "timestamp", "nonce", "openid");
        assertThat(sealed.body())
                .isEqualTo("<xml><ToUserName><![CDATA[gh_hetang]]></ToUserName>"
                        + "<FromUserName><![CDATA[resident-01]]></FromUserName><CreateTime>1795482711</CreateTime>"
                        + "<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[井盖没了 ]]> & <b>]]></Content>"
                        + "<MsgId>1795482711000007</MsgId></xml>");
    }

    @Test
    void hidesTheFieldsInSafeMode() {
        assertThat(seal(Encryption.SAFE).body())
                .startsWith("<xml><ToUserName><![CDATA[gh_hetang]]></ToUserName><Encrypt>")
                .doesNotContain("resident-01");
    }

    @Test
    void showsBothInCompatibleMode() {
        assertThat(seal(Encryption.COMPATIBLE).body()).contains("resident-01", "<Encrypt>");
    }

    @ParameterizedTest
    @EnumSource(Encryption.class)
    void signsWithTimeAndNonceOfTheTry(Encryption mode) {
        var query = query(seal(mode));
        String token = account(mode).token();
        assertThat(query.get("timestamp")).isEqualTo("1795482720");
        assertThat(query.get("signature"))
                .isEqualTo(SHA1.gen(token, query.getOrDefault("timestamp", ""), query.getOrDefault("nonce", "")));
    }

    @Test
    void encryptsSoThatWxJavaReadsIt() {
        Account account = account(Encryption.SAFE);
        Sealed sealed = seal(Encryption.SAFE);
        var query = query(sealed);
        String clear = new WxCryptUtil(account.token(), account.aesKey(), account.appId())
                .decryptXml(
                        query.getOrDefault("msg_signature", ""),
                        query.getOrDefault("timestamp", ""),
                        query.getOrDefault("nonce", ""),
                        sealed.body());
        assertThat(clear).isEqualTo(seal(Encryption.PLAIN).body());
    }

    @Test
    void takesAClearReplyExceptInSafeMode() {
        String clear = """
                <xml><ToUserName>resident-01</ToUserName><FromUserName>gh_hetang</FromUserName>
                <MsgType>text</MsgType><Content><![CDATA[好]]></Content></xml>""";
        assertThat(new ReplyReader(account(Encryption.PLAIN)).read(clear, "resident-01"))
                .isEqualTo(new PassiveReply.Said("text", "好"));
        assertThat(new ReplyReader(account(Encryption.SAFE)).read(clear, "resident-01"))
                .isInstanceOf(PassiveReply.Unreadable.class);
        assertThat(new ReplyReader(account(Encryption.PLAIN)).read(clear, "resident-02"))
                .isInstanceOf(PassiveReply.Unreadable.class);
    }

    @Test
    void takesTheFirstArticleAndNoMiscountedOnes() {
        String item = "<item><Title>井</Title><Description>水</Description><PicUrl></PicUrl><Url>http://a/7</Url></item>";
        assertThat(news("1", item)).isEqualTo(new PassiveReply.Card(new Article("井", "水", "http://a/7", null)));
        assertThat(news("2", item + item.replace("井", "灯")))
                .isEqualTo(new PassiveReply.Card(new Article("井", "水", "http://a/7", null)));
        assertThat(news("2", item)).isInstanceOf(PassiveReply.Unreadable.class);
        assertThat(news("0", "")).isInstanceOf(PassiveReply.Unreadable.class);
    }

    private static PassiveReply news(String count, String items) {
        String clear = """
                <xml><ToUserName>resident-01</ToUserName><FromUserName>gh_hetang</FromUserName><MsgType>news</MsgType>
                <ArticleCount>%s</ArticleCount><Articles>%s</Articles></xml>""".formatted(count, items);
        return new ReplyReader(account(Encryption.PLAIN)).read(clear, "resident-01");
    }

    private static Sealed seal(Encryption mode) {
        return new Envelope(account(mode)).seal("resident-01", Outgoing.text(MESSAGE), NOW);
    }

    private static Account account(Encryption mode) {
        return new SandboxProperties(true, AccountType.SERVICE_VERIFIED, mode, null).account();
    }

    private static Map<String, String> query(Sealed sealed) {
        return Arrays.stream(sealed.query().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
