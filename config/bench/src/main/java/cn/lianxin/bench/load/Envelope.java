package cn.lianxin.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.SplittableRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * WeChat's encryption and signature, as the other side of the product's own codec. Not for several threads: cipher and
 * digest are kept, since looking them up for each message would cost more than they do.
 */
class Envelope {
    static final String APP_ID = "wx0000000000000001";
    static final String ORIGINAL_ID = "gh_hetang";
    static final String TOKEN = "hetang-sandbox-token";
    private static final String AES_KEY = "hetangsandboxhetangsandboxhetangsandbox1234";
    private static final int PAD_BLOCK = 32;
    private static final int RANDOM_PREFIX = 16;

    private final Cipher seal = cipher(Cipher.ENCRYPT_MODE);
    private final Cipher open = cipher(Cipher.DECRYPT_MODE);
    private final MessageDigest sha1;
    private final byte[] appId = APP_ID.getBytes(UTF_8);

    Envelope() {
        try {
            sha1 = MessageDigest.getInstance("SHA-1");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-1 is part of every JDK", e);
        }
    }

    String seal(byte[] xml, SplittableRandom random) {
        var length = RANDOM_PREFIX + Integer.BYTES + xml.length + appId.length;
        var padding = PAD_BLOCK - length % PAD_BLOCK;
        var clear = ByteBuffer.allocate(length + padding)
                .putLong(random.nextLong())
                .putLong(random.nextLong())
                .putInt(xml.length)
                .put(xml)
                .put(appId);
        Arrays.fill(clear.array(), length, length + padding, (byte) padding);
        return Base64.getEncoder().encodeToString(run(seal, clear.array()));
    }

    /** @throws IllegalArgumentException where it was not sealed for this account */
    String open(String sealed) {
        var clear =
                ByteBuffer.wrap(run(open, Base64.getDecoder().decode(sealed))).position(RANDOM_PREFIX);
        var length = clear.getInt();
        if (length < 0 || length > clear.remaining() - appId.length) {
            throw new IllegalArgumentException("length " + length + " does not fit");
        }
        var xml = new byte[length];
        clear.get(xml);
        return new String(xml, UTF_8);
    }

    String sign(String... parts) {
        Arrays.sort(parts);
        for (var part : parts) {
            sha1.update(part.getBytes(UTF_8));
        }
        return HexFormat.of().formatHex(sha1.digest());
    }

    private static Cipher cipher(int mode) {
        try {
            var key = Base64.getDecoder().decode(AES_KEY + "=");
            var cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-CBC is part of every JDK", e);
        }
    }

    private static byte[] run(Cipher cipher, byte[] input) {
        try {
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not whole blocks", e);
        }
    }
}
