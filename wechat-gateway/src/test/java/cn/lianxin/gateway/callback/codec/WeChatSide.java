package cn.lianxin.gateway.callback.codec;

import cn.lianxin.config.account.Account;
import cn.lianxin.config.account.AccountType;
import cn.lianxin.config.account.Encryption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/** What WeChat's servers do: sign, encrypt and wrap. */
public final class WeChatSide {
    public static final String APP_ID = "wx0000000000000001";
    public static final String OPEN_ID = "oHeTang000000000000000000001";
    public static final String TOKEN = "hetang-token";
    public static final String AES_KEY = "hetangsandboxhetangsandboxhetangsandbox1234";
    public static final String OLD_AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    public static final long NOW = 1714037059;
    public static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(NOW));
    public static final String NONCE = "486452656";

    private WeChatSide() {}

    public static Account account(String appId, Encryption encryption) {
        return new Account(
                appId,
                "gh_hetang",
                "secret",
                TOKEN,
                AES_KEY,
                OLD_AES_KEY,
                encryption,
                AccountType.SERVICE_VERIFIED,
                Set.of(),
                null);
    }

    public static CallbackCodec codec(Encryption encryption) {
        return new CallbackCodec(account(APP_ID, encryption), CLOCK);
    }

    public static String text(String content) {
        return "<xml><ToUserName><![CDATA[gh_hetang]]></ToUserName>\n<FromUserName><![CDATA[" + OPEN_ID
                + "]]></FromUserName>\n<CreateTime>" + NOW + "</CreateTime>\n<MsgType><![CDATA[text]]></MsgType>\n"
                + "<Content><![CDATA[" + content + "]]></Content>\n<MsgId>24538374583745837</MsgId>\n</xml>";
    }

    public static String encrypted(String clear) {
        return new MessageCipher(APP_ID, AES_KEY).encrypt(clear);
    }

    public static String safeBody(String encrypted) {
        return "<xml><ToUserName><![CDATA[gh_hetang]]></ToUserName><Encrypt><![CDATA[" + encrypted
                + "]]></Encrypt></xml>";
    }

    public static String plainQuery(long timestamp) {
        String time = Long.toString(timestamp);
        return "signature=" + Signature.of(TOKEN, time, NONCE) + "&timestamp=" + time + "&nonce=" + NONCE + "&openid="
                + OPEN_ID;
    }

    public static String signed(String encrypted) {
        return signed(encrypted, NOW);
    }

    public static String signed(String encrypted, long timestamp) {
        return plainQuery(timestamp) + "&encrypt_type=aes&msg_signature="
                + Signature.of(TOKEN, Long.toString(timestamp), NONCE, encrypted);
    }
}
