package cn.lianxin.config.identity;

import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.contract.Person;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns an openid into a {@link Person} and, for delivery, media, menu and push only, back.
 *
 * <p>AES-256-GCM with a 12-byte random nonce, the AppID as associated data, so that a sealed openid cannot be moved to
 * another account.
 */
public final class OpenIds {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Mac index;
    private final Map<String, SecretKey> keys = new LinkedHashMap<>();
    private final String writing;
    private final SecureRandom random = new SecureRandom();

    OpenIds(CryptoProperties properties) {
        String indexKey = properties.indexKey();
        if (indexKey == null || properties.keys().isEmpty()) {
            throw new MissingKeyException();
        }
        try {
            index = Mac.getInstance("HmacSHA256");
            index.init(new SecretKeySpec(bytes(indexKey), "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK lacks HmacSHA256", e);
        }
        properties.keys().forEach(key -> keys.put(key.id(), new SecretKeySpec(bytes(key.value()), "AES")));
        writing = properties.keys().getFirst().id();
    }

    /** {@return the person behind an openid of this account, newly sealed} */
    public Person seal(String appId, String openId) {
        return new Person(appId, hash(appId, openId), sealed(appId, openId));
    }

    /** {@return the hash alone, for look-up} */
    public String hash(String appId, String openId) {
        return hmac(appId + '\n' + openId);
    }

    /** {@return the key of a callback, from the parts that stay the same over its repeats, in their fixed order} */
    public MessageKey key(String appId, String openId, String... parts) {
        return new MessageKey(hmac("msg\n" + appId + '\n' + openId + '\n' + String.join("\n", parts)));
    }

    /**
     * Opens a sealed openid.
     *
     * @throws IllegalStateException if it was sealed under a key that is no longer configured, or was tampered with
     */
    public String open(Person person) {
        String sealed = person.sealed();
        int dot = sealed.indexOf('.');
        SecretKey key = dot < 0 ? null : keys.get(sealed.substring(0, dot));
        if (key == null) {
            throw new IllegalStateException("lianxin.crypto.keys lacks the key of a sealed openid");
        }
        byte[] bytes = Base64.getUrlDecoder().decode(sealed.substring(dot + 1));
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, bytes, 0, NONCE));
            cipher.updateAAD(person.appId().getBytes(StandardCharsets.UTF_8));
            return new String(cipher.doFinal(bytes, NONCE, bytes.length - NONCE), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed openid cannot be opened", e);
        }
    }

    private String sealed(String appId, String openId) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, keys.get(writing), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(appId.getBytes(StandardCharsets.UTF_8));
            byte[] text = cipher.doFinal(openId.getBytes(StandardCharsets.UTF_8));
            byte[] all = ByteBuffer.allocate(NONCE + text.length)
                    .put(nonce)
                    .put(text)
                    .array();
            return writing + '.' + BASE64.encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an openid cannot be sealed", e);
        }
    }

    /** A clone of an initialised Mac spares the provider look-up and the key schedule of every message. */
    private String hmac(String text) {
        try {
            Mac mac = (Mac) index.clone();
            return BASE64.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this JDK's HmacSHA256 cannot be cloned", e);
        }
    }

    private static byte[] bytes(String base64) {
        byte[] key = Base64.getDecoder().decode(base64);
        if (key.length != 32) {
            throw new IllegalArgumentException("lianxin.crypto: a key is base64 of 32 bytes");
        }
        return key;
    }
}
