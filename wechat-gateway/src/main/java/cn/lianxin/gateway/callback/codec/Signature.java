package cn.lianxin.gateway.callback.codec;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** SHA-1 over sorted, joined parts, in lower-case hex: the one shape of all of WeChat's callback signatures. */
public final class Signature {
    private static final MessageDigest SHA_1 = sha1();

    private Signature() {}

    /** {@return the signature, 40 hex digits, of these parts in whatever order} */
    public static String of(String... parts) {
        String[] sorted = parts.clone();
        Arrays.sort(sorted);
        MessageDigest digest = fresh();
        for (String part : sorted) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** {@return whether the given signature is that of these parts, in a time that does not tell how much of it is} */
    static boolean matches(String given, String... parts) {
        return MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8), of(parts).getBytes(StandardCharsets.UTF_8));
    }

    /** A clone of an untouched digest spares the look-up among the providers. */
    private static MessageDigest fresh() {
        try {
            return (MessageDigest) SHA_1.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this JDK's SHA-1 cannot be cloned", e);
        }
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK lacks SHA-1", e);
        }
    }
}
