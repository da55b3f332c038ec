package cn.lianxin.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.regex.Pattern;
import me.chanjar.weixin.mp.bean.message.WxMpXmlMessage;
import me.chanjar.weixin.mp.bean.message.WxMpXmlOutMessage;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WxJava, which has no part in making them, is the judge of our callbacks. */
class CallbackRequestsTest {
    private static final int PEOPLE = 20;

    @ParameterizedTest
    @CsvSource({"HELP, 帮助", "PROGRESS, 进度", "CREATION, 我要反映"})
    void wxJavaReadsWhatWasSealed(Kind kind, String word) {
        var request = request(kind, 42);
        var message = WxMpXmlMessage.fromEncryptedXml(
                body(request),
                account(),
                query(request, "timestamp"),
                query(request, "nonce"),
                query(request, "msg_signature"));
        assertThat(message.getMsgId()).isEqualTo(42);
        assertThat(message.getToUser()).isEqualTo("gh_hetang");
        assertThat(message.getFromUser()).hasSize(28).isEqualTo(query(request, "openid"));
        assertThat(message.getContent()).startsWith(word);
    }

    @Test
    void comesFromNoMorePeopleThanAsked() {
        var requests = new CallbackRequests(Kind.HELP, PEOPLE, InstantSource.system());
        var people = new HashSet<String>();
        for (var id = 0; id < 1000; id++) {
            people.add(query(new String(requests.next(id), UTF_8), "openid"));
        }
        assertThat(people).hasSize(PEOPLE);
    }

    @Test
    void countsTheBytesOfItsBody() {
        var request = request(Kind.CREATION, 7);
        assertThat(request).contains("Content-Length: " + body(request).getBytes(UTF_8).length + "\r\n");
    }

    @Test
    void recognisesAPassiveReply() {
        var reply = WxMpXmlOutMessage.TEXT()
                .content("已登记")
                .fromUser("gh_hetang")
                .toUser("o1")
                .build();
        assertThat(new Replies().text(reply.toEncryptedXml(account()).replace("\n", "")))
                .contains("已登记");
        assertThat(new Replies().text("<xml>success</xml>")).isEmpty();
        assertThat(new Replies().text("")).isEmpty();
    }

    private static String request(Kind kind, long id) {
        return new String(new CallbackRequests(kind, PEOPLE, InstantSource.system()).next(id), UTF_8);
    }

    private static String body(String request) {
        return request.substring(request.indexOf("\r\n\r\n") + 4);
    }

    private static String query(String request, String name) {
        var value = Pattern.compile("[?&]" + name + "=([^& ]+)").matcher(request);
        assertThat(value.find()).isTrue();
        return value.group(1);
    }

    private static WxMpDefaultConfigImpl account() {
        var config = new WxMpDefaultConfigImpl();
        config.setAppId("wx0000000000000001");
        config.setToken("hetang-sandbox-token");
        config.setAesKey("hetangsandboxhetangsandboxhetangsandbox1234");
        return config;
    }
}
