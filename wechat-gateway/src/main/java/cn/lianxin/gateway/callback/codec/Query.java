package cn.lianxin.gateway.callback.codec;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of a callback that mean something; others are passed over.
 *
 * <p>Read from the query string itself, since a servlet's parameters mix in those of a form in the body.
 *
 * @param signature over token, timestamp and nonce
 * @param timestamp seconds, digits only
 * @param encryptType {@code aes}; null or {@code raw} in plain mode
 * @param msgSignature over the encrypted text too
 * @param echostr in the check of the URL only
 */
public record Query(
        @Nullable String signature,
        @Nullable String timestamp,
        @Nullable String nonce,
        @Nullable String encryptType,
        @Nullable String msgSignature,
        @Nullable String echostr) {
    private static final String[] NAMES = {
        "signature", "timestamp", "nonce", "encrypt_type", "msg_signature", "echostr", "openid"
    };
    private static final int LONGEST = 512;

    /**
     * @param query the part of the URL after {@code ?}, as it came
     * @throws RefusedCallback PARAMETER, if one of the known ones is repeated, overlong or not URL-encoded
     */
    public static Query parse(@Nullable String query) {
        @Nullable String[] values = new String[NAMES.length];
        int length = query == null ? 0 : query.length();
        for (int start = 0; query != null && start < length; ) {
            int and = query.indexOf('&', start);
            int end = and < 0 ? length : and;
            int equals = query.indexOf('=', start);
            if (equals > start && equals < end) {
                put(values, query.substring(start, equals), query.substring(equals + 1, end));
            }
            start = end + 1;
        }
        return new Query(values[0], values[1], values[2], values[3], values[4], values[5]);
    }

    private static void put(@Nullable String[] values, String name, String value) {
        for (int i = 0; i < NAMES.length; i++) {
            if (NAMES[i].equals(name)) {
                if (values[i] != null || value.length() > LONGEST) {
                    throw new RefusedCallback(Reason.PARAMETER);
                }
                values[i] = decoded(value);
            }
        }
    }

    private static String decoded(String value) {
        if (value.indexOf('%') < 0 && value.indexOf('+') < 0) {
            return value;
        }
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw new RefusedCallback(Reason.PARAMETER);
        }
    }

    /** Tokens and signatures stay out of logs. */
    @Override
    public String toString() {
        return "Query";
    }
}
