package cn.lianxin.config.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4) of texts in UTF-8, and of files; what must not be guessed from it wants a key as well. */
public final class Sha256 {
    private Sha256() {}

    /** {@return the 32 bytes} */
    public static byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return the 32 bytes for a file's content} */
    public static byte[] of(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** {@return the same as 64 lower-case hexadecimal digits} */
    public static String hex(String text) {
        return HexFormat.of().formatHex(of(text));
    }

    /** {@return the same for a file's content} */
    public static String hex(byte[] content) {
        return HexFormat.of().formatHex(of(content));
    }
}
