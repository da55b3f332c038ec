package cn.lianxin.gateway.sandbox.phone;

import static java.util.Objects.requireNonNull;

import cn.lianxin.config.account.Account;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import me.chanjar.weixin.common.util.crypto.WxCryptUtil;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Stands where the callback door will be: checks with WxJava, repeats what was said, and fails when told to. */
@RestController
@RequestMapping("/wechat/callback/wx0000000000000001")
class FakeDoor {
    enum Mood {
        ANSWER,
        SUCCESS,
        HANG,
        AWAY,
        GARBAGE,
        FORGED
    }

    record Heard(String openId, String text, String messageId, String xml) {}

    final List<Heard> heard = new CopyOnWriteArrayList<>();
    final Queue<Mood> moods = new ConcurrentLinkedQueue<>();
    private final CountDownLatch never = new CountDownLatch(1);
    private final Account account;
    private final WxCryptUtil crypto;

    FakeDoor(Account account) {
        this.account = account;
        this.crypto = new WxCryptUtil(account.token(), account.aesKey(), account.appId());
    }

    @PostMapping
    ResponseEntity<String> callback(
            @RequestParam("msg_signature") String signature,
            @RequestParam String timestamp,
            @RequestParam String nonce,
            @RequestBody String body)
            throws InterruptedException {
        String xml = crypto.decryptXml(signature, timestamp, nonce, body);
        Heard said = new Heard(field(xml, "FromUserName"), field(xml, "Content"), field(xml, "MsgId"), xml);
        heard.add(said);
        Mood mood = moods.isEmpty() ? Mood.ANSWER : requireNonNull(moods.poll());
        return switch (mood) {
            case ANSWER -> ResponseEntity.ok(reply(said));
            case SUCCESS -> ResponseEntity.ok("success");
            case AWAY -> ResponseEntity.status(503).build();
            case GARBAGE -> ResponseEntity.ok("{\"code\":0}");
            case FORGED ->
                ResponseEntity.ok(reply(said).replaceAll("<MsgSignature>.{20}", "<MsgSignature><![CDATA[0000000000"));
            case HANG -> {
                never.await(3, TimeUnit.SECONDS);
                yield ResponseEntity.ok(reply(said));
            }
        };
    }

    private String reply(Heard said) {
        return crypto.encrypt("""
                <xml><ToUserName><![CDATA[%s]]></ToUserName><FromUserName><![CDATA[%s]]></FromUserName>\
                <CreateTime>1</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[收到：%s]]></Content></xml>""".formatted(said.openId(), account.originalId(), said.text()));
    }

    static String field(String xml, String name) {
        Matcher field = Pattern.compile("<" + name + ">(?:<!\\[CDATA\\[)?(.*?)(?:]]>)?</" + name + ">", Pattern.DOTALL)
                .matcher(xml);
        return field.find() ? field.group(1) : "";
    }
}
