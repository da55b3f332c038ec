package cn.lianxin.config.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/** The secret by which a browser that shows a code is known again. */
final class Browsers {
    private static final String COOKIE = "lianxin-login";
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final SafeCookies cookies;
    private final SecureRandom random = new SecureRandom();

    Browsers(SafeCookies cookies) {
        this.cookies = cookies;
    }

    /** {@return its secret; empty where it has none yet} */
    Optional<String> known(HttpServletRequest request) {
        return Optional.ofNullable(cookies.value(request, COOKIE))
                .filter(secret -> SECRET.matcher(secret).matches());
    }

    /** {@return its secret, given to it now where it had none} */
    String of(HttpServletRequest request, HttpServletResponse response) {
        return known(request).orElseGet(() -> {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            response.addHeader(HttpHeaders.SET_COOKIE, cookies.made(request, COOKIE, secret));
            return secret;
        });
    }
}
