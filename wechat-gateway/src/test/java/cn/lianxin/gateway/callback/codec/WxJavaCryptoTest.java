package cn.lianxin.gateway.callback.codec;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.account.Encryption;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import me.chanjar.weixin.common.util.crypto.WxCryptUtil;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import me.chanjar.weixin.mp.util.crypto.WxMpCryptUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** WxJava 4.7.0 and the codec on the same inputs, in both directions. */
class WxJavaCryptoTest {
    private final WxMpCryptUtil theirs = theirs();

    @ParameterizedTest
    @MethodSource("cn.lianxin.gateway.callback.codec.OddTexts#samples")
    void opensWhatWxJavaEncrypts(OddTexts.Sample sample) {
        WxCryptUtil.EncryptContext context = theirs.encryptContext(WeChatSide.text(sample.text()));
        String query = "timestamp=%s&nonce=%s&encrypt_type=aes&msg_signature=%s"
                .formatted(context.getTimeStamp(), context.getNonce(), context.getSignature());
        long time = Long.parseLong(context.getTimeStamp());
        CallbackCodec codec = new CallbackCodec(
                WeChatSide.account(WeChatSide.APP_ID, Encryption.SAFE),
                InstantSource.fixed(Instant.ofEpochSecond(time)));
        byte[] body = WeChatSide.safeBody(context.getEncrypt()).getBytes(StandardCharsets.UTF_8);
        assertThat(codec.open(Query.parse(query), body).xml().text("Content"))
                .as("seed %d", sample.seed())
                .isEqualTo(OddTexts.expectedRaw(
                        new String(sample.text().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("cn.lianxin.gateway.callback.codec.OddTexts#samples")
    void sealsWhatWxJavaOpens(OddTexts.Sample sample) {
        String reply = WeChatSide.text(sample.text());
        String sealed = new Opened(
                        Xml.read("<xml/>"), WeChatSide.TOKEN, new MessageCipher(WeChatSide.APP_ID, WeChatSide.AES_KEY))
                .seal(reply, "4711", WeChatSide.NOW);
        String signature = Xml.read(sealed).required("MsgSignature");
        assertThat(theirs.decryptXml(signature, "" + WeChatSide.NOW, "4711", sealed))
                .as("seed %d", sample.seed())
                .isEqualTo(new String(reply.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    @Test
    void keepsItsCiphersApartOnManyThreads() throws Exception {
        MessageCipher cipher = new MessageCipher(WeChatSide.APP_ID, WeChatSide.AES_KEY);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = IntStream.range(0, 2000)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        String text = WeChatSide.text("第" + i + "条".repeat(i % 50));
                        String back = cipher.decrypt(cipher.encrypt(text));
                        return back.equals(text)
                                && Xml.read(back).required("Content").startsWith("第" + i);
                    })
                    .toList();
            for (var done : threads.invokeAll(tasks)) {
                assertThat(done.get()).isTrue();
            }
        }
    }

    private static WxMpCryptUtil theirs() {
        WxMpDefaultConfigImpl config = new WxMpDefaultConfigImpl();
        config.setAppId(WeChatSide.APP_ID);
        config.setToken(WeChatSide.TOKEN);
        config.setAesKey(WeChatSide.AES_KEY);
        return new WxMpCryptUtil(config);
    }
}
