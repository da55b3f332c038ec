package cn.lianxin.gateway.sandbox.world;

import java.security.SecureRandom;
import java.util.Base64;

/** Texts that nobody guesses. */
final class Letters {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Letters() {}

    /** {@return four letters, digits, {@code _} or {@code -} for each three bytes} */
    static String random(int bytes) {
        byte[] some = new byte[bytes];
        RANDOM.nextBytes(some);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(some);
    }
}
