package cn.lianxin.gateway.callback;

import static cn.lianxin.gateway.callback.codec.WeChatSide.APP_ID;
import static cn.lianxin.gateway.callback.codec.WeChatSide.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.gateway.callback.codec.MessageCipher;
import cn.lianxin.gateway.callback.codec.Reason;
import cn.lianxin.gateway.callback.codec.WeChatSide;
import cn.lianxin.gateway.callback.codec.Xml;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = Door.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            SharedIdentity.INDEX_KEY,
            SharedIdentity.KEY_ID,
            SharedIdentity.KEY_VALUE,
            "spring.threads.virtual.enabled=true"
        })
class CallbackControllerTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final MessageCipher CIPHER = new MessageCipher(APP_ID, WeChatSide.AES_KEY);

    @LocalServerPort
    int port;

    @Autowired
    Door.Echo echo;

    @Autowired
    MeterRegistry registry;

    @BeforeEach
    void forget() {
        echo.heard.clear();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cn.lianxin.gateway.callback.BadInput#rows")
    void refusesWithoutAWord(BadInput bad) throws Exception {
        double before = refused(bad.reason());
        HttpResponse<byte[]> response = send(bad.method(), bad.path(), bad.query(), bad.body());
        assertThat(response.statusCode()).isEqualTo(bad.reason().status()).isBetween(400, 499);
        assertThat(response.body()).isEmpty();
        assertThat(echo.heard).isEmpty();
        assertThat(refused(bad.reason())).isEqualTo(before + 1);
    }

    @Test
    void refusesABodyThatEndsEarly() throws IOException {
        double before = refused(Reason.UNREADABLE);
        String head = "POST /wechat/callback/" + APP_ID + "?" + WeChatSide.signed("AAAA")
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
        assertThat(raw(head + "Content-Length: 500\r\n\r\n<xml>")).startsWith("HTTP/1.1 400");
        assertThat(raw(head + "Transfer-Encoding: chunked\r\n\r\nnonsense\r\n")).startsWith("HTTP/1.1 400");
        assertThat(refused(Reason.UNREADABLE)).isEqualTo(before + 2);
    }

    @Test
    void answersTheCheckOfTheUrlAsItCame() throws Exception {
        HttpResponse<byte[]> response =
                send("GET", APP_ID, WeChatSide.plainQuery(NOW) + "&echostr=5837397576500011341", "");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(text(response)).isEqualTo("5837397576500011341");
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
    }

    @Test
    void repliesEncryptedWhereItWasAskedEncrypted() throws Exception {
        Xml sealed = Xml.read(text(safe("我要反映 路灯坏了")));
        Xml reply = Xml.read(CIPHER.decrypt(sealed.required("Encrypt")));
        assertThat(reply.text("Content")).isEqualTo("我要反映 路灯坏了");
        assertThat(reply.text("ToUserName")).isEqualTo(WeChatSide.OPEN_ID);
        assertThat(sealed.text("Nonce")).isNotEqualTo(WeChatSide.NONCE);
    }

    @Test
    void repliesClearInPlainMode() throws Exception {
        HttpResponse<byte[]> response = send("POST", Door.PLAIN, WeChatSide.plainQuery(NOW), WeChatSide.text("你好"));
        assertThat(Xml.read(text(response)).text("Content")).isEqualTo("你好");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0002坏了\u001D", "a]]>b",
                        "]]></Content><FromUserName><![CDATA[oEvil]]></FromUserName><Content><![CDATA[",
                "😀👨‍👩‍👧‍👦", "<!DOCTYPE x>", "&#2; &unknown;"
            })
    void takesOddTextsThatAreRightlySigned(String odd) throws Exception {
        Xml reply = Xml.read(CIPHER.decrypt(Xml.read(text(safe(odd))).required("Encrypt")));
        assertThat(reply.text("Content"))
                .as("no tag that a phone would make a link of")
                .isEqualTo(odd.replaceAll("[\u0002\u001D]", "").replace('<', '＜'));
        assertThat(reply.text("ToUserName")).isEqualTo(WeChatSide.OPEN_ID);
    }

    @Test
    void saysSuccessWhereThereIsNothingToSay() throws Exception {
        HttpResponse<byte[]> response = safe("\u0002");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(text(response)).isEqualTo("success");
        assertThat(echo.heard).hasSize(1);
    }

    @Test
    void saysSuccessToKindsNobodyKnowsAndCountsThem() throws Exception {
        double before = registry.counter("lianxin.callback.unknown").count();
        String encrypted = WeChatSide.encrypted(WeChatSide.text("x").replace("[text]", "[hologram]"));
        HttpResponse<byte[]> response =
                send("POST", APP_ID, WeChatSide.signed(encrypted), WeChatSide.safeBody(encrypted));
        assertThat(text(response)).isEqualTo("success");
        assertThat(echo.heard).isEmpty();
        assertThat(registry.counter("lianxin.callback.unknown").count()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"离开", "出错"})
    void isAwayRatherThanForgetful(String text) throws Exception {
        HttpResponse<byte[]> response = safe(text);
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers().firstValue("Connection")).hasValue("close");
    }

    @Test
    void listensToPeopleByHashOnly() throws Exception {
        safe("你好");
        assertThat(echo.heard).singleElement().isInstanceOfSatisfying(Inbound.Text.class, text -> {
            assertThat(text.text()).isEqualTo("你好");
            assertThat(text.person().hash()).hasSize(43).doesNotContain(WeChatSide.OPEN_ID);
        });
    }

    private HttpResponse<byte[]> safe(String content) throws Exception {
        String encrypted = WeChatSide.encrypted(WeChatSide.text(content));
        return send("POST", APP_ID, WeChatSide.signed(encrypted), WeChatSide.safeBody(encrypted));
    }

    private HttpResponse<byte[]> send(String method, String path, String query, String body) throws Exception {
        URI uri = URI.create("http://localhost:" + port + "/wechat/callback/" + path + "?" + query);
        byte[] bytes =
                body.getBytes(BadInput.BROKEN.equals(body) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .method(method, bytes.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes))
                .header("Content-Type", "text/xml")
                .build();
        return CLIENT.send(request, BodyHandlers.ofByteArray());
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private double refused(Reason reason) {
        return registry.counter("lianxin.callback.refused", "reason", reason.tag())
                .count();
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
