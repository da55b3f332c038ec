package cn.lianxin.config.identity;

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

/** {@code lianxin.crypto.*} at work: HMAC-SHA-256 for look-up, AES-256-GCM with a 12-byte random nonce for what is kept. */
final class SealingKeys {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Mac index;
    private final Map<String, SecretKey> keys = new LinkedHashMap<>();
    private final String writing;
    private final SecureRandom random = new SecureRandom();

    SealingKeys(CryptoProperties properties) {
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

    /** @param context what the text belongs to: sealed with it, so that it cannot be moved elsewhere */
    String seal(String context, String text) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, keys.get(writing), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            byte[] sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] all = ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return writing + '.' + BASE64.encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a text cannot be sealed", e);
        }
    }

    String open(String context, String sealed) {
        int dot = sealed.indexOf('.');
        SecretKey key = dot < 0 ? null : keys.get(sealed.substring(0, dot));
        if (key == null) {
            throw new IllegalStateException("lianxin.crypto.keys lacks the key of a sealed text");
        }
        byte[] bytes = Base64.getUrlDecoder().decode(sealed.substring(dot + 1));
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, bytes, 0, NONCE));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return new String(cipher.doFinal(bytes, NONCE, bytes.length - NONCE), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed text cannot be opened", e);
        }
    }

    /** A clone of an initialised Mac spares the provider look-up and the key schedule of every message. */
    String hmac(String text) {
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
