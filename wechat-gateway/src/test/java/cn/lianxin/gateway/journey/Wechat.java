package cn.lianxin.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.account.Account;
import cn.lianxin.gateway.callback.codec.MessageCipher;
import cn.lianxin.gateway.callback.codec.Signature;
import cn.lianxin.gateway.callback.codec.Xml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** WeChat's servers before a product's door: each call is signed and encrypted as in safe mode. */
final class Wechat {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final AtomicLong IDS = new AtomicLong(24_538_374_583_745_000L);

    /**
     * A message as WeChat keeps it for all of its tries.
     *
     * @param at when it was written, seconds
     * @param text of a voice, what WeChat has understood
     * @param mediaId of a voice; null for a text
     */
    record Message(
            String openId,
            long at,
            long id,
            String text,
            @Nullable String mediaId) {}

    private final String door;
    private final Account account;
    private final MessageCipher cipher;

    Wechat(String host, Account account) {
        this.door = host + "/wechat/callback/" + account.appId();
        this.account = account;
        this.cipher = new MessageCipher(account.appId(), Objects.requireNonNull(account.aesKey()));
    }

    static Wechat before(Product product) {
        return new Wechat("http://127.0.0.1:" + product.port(), product.account());
    }

    static Message message(String openId, long at, String text) {
        return new Message(openId, at, IDS.incrementAndGet(), text, null);
    }

    static Message voice(String openId, long at, String mediaId, String understood) {
        return new Message(openId, at, IDS.incrementAndGet(), understood, mediaId);
    }

    /** {@return the door's answer to one try made at that second} */
    HttpResponse<String> tries(Message message, long now) {
        Call call = call(message, now);
        HttpRequest request = HttpRequest.newBuilder(URI.create(door + "?" + call.query()))
                .header("Content-Type", "text/xml")
                .POST(BodyPublishers.ofString(call.body()))
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** {@return what the account answers to that try, in the clear} */
    String answer(Message message, long now) {
        HttpResponse<String> response = tries(message, now);
        assertThat(response.statusCode()).isEqualTo(200);
        return said(response.body());
    }

    /** {@return the text in an encrypted answer} */
    String said(String body) {
        Xml clear = Xml.read(cipher.decrypt(Xml.read(body).required("Encrypt")));
        return clear.required("Content");
    }

    Call call(Message message, long now) {
        String encrypted = cipher.encrypt(xml(message));
        String time = Long.toString(now);
        String nonce = Integer.toString(encrypted.hashCode() >>> 1);
        String query = "signature=" + Signature.of(account.token(), time, nonce) + "&timestamp=" + time + "&nonce="
                + nonce + "&openid=" + message.openId() + "&encrypt_type=aes&msg_signature="
                + Signature.of(account.token(), time, nonce, encrypted);
        return new Call(
                query, "<xml>" + field("ToUserName", account.originalId()) + field("Encrypt", encrypted) + "</xml>");
    }

    /** Like WeChat it puts what people wrote as it is. */
    private String xml(Message message) {
        return "<xml>" + field("ToUserName", account.originalId()) + field("FromUserName", message.openId())
                + "<CreateTime>" + message.at() + "</CreateTime>" + content(message) + "<MsgId>" + message.id()
                + "</MsgId></xml>";
    }

    private static String content(Message message) {
        return message.mediaId() == null
                ? field("MsgType", "text") + field("Content", message.text())
                : field("MsgType", "voice")
                        + field("MediaId", message.mediaId())
                        + field("Format", "amr")
                        + field("Recognition", message.text());
    }

    private static String field(String name, String value) {
        return "<" + name + "><![CDATA[" + value + "]]></" + name + ">";
    }

    /**
     * One signed call.
     *
     * @param query without the question mark
     */
    record Call(String query, String body) {
        byte[] bytes() {
            return body.getBytes(StandardCharsets.UTF_8);
        }
    }
}
