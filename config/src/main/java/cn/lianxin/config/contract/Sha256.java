package cn.lianxin.config.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4) of texts in UTF-8; what must not be guessed from it wants a key as well. */
public final class Sha256 {
    private Sha256() {}

    /** {@return the 32 bytes} */
    public static byte[] of(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** {@return the same as 64 lower-case hexadecimal digits} */
    public static String hex(String text) {
        return HexFormat.of().formatHex(of(text));
    }
}
