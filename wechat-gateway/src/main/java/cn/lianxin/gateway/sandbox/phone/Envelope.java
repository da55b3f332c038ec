package cn.lianxin.gateway.sandbox.phone;

import cn.lianxin.config.account.Account;
import cn.lianxin.config.account.Encryption;
import java.security.SecureRandom;
import java.time.Instant;
import me.chanjar.weixin.common.util.crypto.SHA1;
import me.chanjar.weixin.common.util.crypto.WxCryptUtil;
import org.jspecify.annotations.Nullable;

/**
 * Wraps what a person sends as WeChat does for the account's encryption mode.
 *
 * <p>Source: developers.weixin.qq.com, message encryption and receiving standard messages. Made with WxJava, so that
 * our own codec is always tested against somebody else's.
 */
final class Envelope {
    /**
     * One try as it goes out.
     *
     * @param query signature and what goes with it, without the question mark
     */
    record Sealed(String query, String body) {}

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final Account account;
    private final @Nullable WxCryptUtil crypto;
    private final SecureRandom random = new SecureRandom();

    Envelope(Account account) {
        this.account = account;
        this.crypto = crypto(account);
    }

    /** {@return WxJava's cipher for this account; null in plain mode} */
    static @Nullable WxCryptUtil crypto(Account account) {
        return account.encryption() == Encryption.PLAIN
                ? null
                : new WxCryptUtil(account.token(), account.aesKey(), account.appId());
    }

    /**
     * Each try of one message has a time, nonce and signature of its own.
     *
     * @param now when this try goes out
     */
    Sealed seal(String openId, Outgoing outgoing, Instant now) {
        String timestamp = String.valueOf(now.getEpochSecond());
        String nonce = letters(10);
        String fields = fields(openId, outgoing);
        String query = "signature=" + SHA1.gen(account.token(), timestamp, nonce) + "&timestamp=" + timestamp
                + "&nonce=" + nonce + "&openid=" + openId;
        if (crypto == null) {
            return new Sealed(query, "<xml>" + fields + "</xml>");
        }
        String encrypted = crypto.encrypt(letters(16), "<xml>" + fields + "</xml>");
        String signature = SHA1.gen(account.token(), timestamp, nonce, encrypted);
        String outside =
                account.encryption() == Encryption.SAFE ? Outgoing.element("ToUserName", account.originalId()) : fields;
        return new Sealed(
                query + "&encrypt_type=aes&msg_signature=" + signature,
                "<xml>" + outside + Outgoing.element("Encrypt", encrypted) + "</xml>");
    }

    private String fields(String openId, Outgoing outgoing) {
        return Outgoing.element("ToUserName", account.originalId())
                + Outgoing.element("FromUserName", openId)
                + "<CreateTime>" + outgoing.at().getEpochSecond() + "</CreateTime>"
                + Outgoing.element("MsgType", outgoing.type())
                + outgoing.fields();
    }

    private String letters(int count) {
        return random.ints(count, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, i) -> text.append(ALPHABET.charAt(i)), StringBuilder::append)
                .toString();
    }
}
