package cn.lianxin.config.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseCookie.ResponseCookieBuilder;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.util.WebUtils;

/**
 * Cookies that no script reads and no other site sends. Where the public address is https they go over nothing else, and
 * their names begin with {@code __Host-}, which keeps another site of the same domain from setting them (RFC 6265bis).
 */
final class SafeCookies {
    private static final String SAME_SITE = "Lax";

    private final boolean https;

    SafeCookies(boolean https) {
        this.https = https;
    }

    private String name(String name) {
        return https ? "__Host-" + name : name;
    }

    private boolean secure(HttpServletRequest request) {
        return https || request.isSecure();
    }

    /** {@return what this browser sends under the name; null where it sends nothing} */
    @Nullable
    String value(HttpServletRequest request, String name) {
        Cookie cookie = WebUtils.getCookie(request, name(name));
        return cookie == null ? null : cookie.getValue();
    }

    /** {@return a cookie that ends with the browser} */
    String made(HttpServletRequest request, String name, String value) {
        ResponseCookieBuilder cookie = ResponseCookie.from(name(name), value);
        return cookie.path("/")
                .httpOnly(true)
                .sameSite(SAME_SITE)
                .secure(secure(request))
                .build()
                .toString();
    }

    /** How Spring Session writes and reads its own. */
    CookieSerializer sessions(String name) {
        var cookies = new DefaultCookieSerializer();
        cookies.setCookieName(name(name));
        cookies.setCookiePath("/");
        cookies.setUseHttpOnlyCookie(true);
        cookies.setSameSite(SAME_SITE);
        if (https) {
            cookies.setUseSecureCookie(true);
        }
        return cookies;
    }

    /** How Spring Security names and dresses its own. */
    Dress dress(String name) {
        return new Dress(name(name), cookie -> {
            cookie.path("/").sameSite(SAME_SITE).httpOnly(true);
            if (https) {
                cookie.secure(true);
            }
        });
    }

    record Dress(String name, Consumer<ResponseCookieBuilder> rest) {}
}
