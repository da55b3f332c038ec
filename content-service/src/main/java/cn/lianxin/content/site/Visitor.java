package cn.lianxin.content.site;

import cn.lianxin.config.calendar.WorkingCalendar;
import cn.lianxin.content.readership.Apart;
import cn.lianxin.content.readership.Opening;
import cn.lianxin.content.readership.Source;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Who opens a page, as far as their browser tells. */
final class Visitor {
    /** Until midnight, as long as a day's readers are told apart; nobody is known by it on the next day. */
    static final String COOKIE = "lx_r";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 22;

    private final HttpServletRequest request;

    Visitor(HttpServletRequest request) {
        this.request = request;
    }

    /** {@return why this is no reading; null where it may be one} */
    @Nullable
    Apart apart() {
        if (Apart.preview(
                request.getHeader("Sec-Purpose"),
                request.getHeader("Purpose"),
                request.getHeader("X-Purpose"),
                request.getHeader("X-Moz"))) {
            return Apart.PREVIEW;
        }
        return Apart.crawler(request.getHeader(HttpHeaders.USER_AGENT)) ? Apart.CRAWLER : null;
    }

    /** {@return the opening of that page; who has no cookie yet gets one with the answer} */
    Opening opening(long articleId, HttpServletResponse response, Instant now) {
        String query = request.getQueryString();
        List<String> groups = Query.values(query, Source.GROUP_PARAMETER);
        return new Opening(
                articleId,
                groups.isEmpty() ? null : groups.getFirst(),
                Query.values(query, Source.FROM_PARAMETER),
                cookie(response, now));
    }

    private String cookie(HttpServletResponse response, Instant now) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE) && cookie.getValue().length() == LENGTH) {
                    return cookie.getValue();
                }
            }
        }
        return give(response, now);
    }

    private String give(HttpServletResponse response, Instant now) {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        String fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                COOKIE + "=" + fresh + "; Path=/a; Max-Age=" + untilMidnight(now) + "; HttpOnly; SameSite=Lax"
                        + (request.isSecure() ? "; Secure" : ""));
        return fresh;
    }

    private static long untilMidnight(Instant now) {
        ZonedDateTime here = now.atZone(WorkingCalendar.ZONE);
        var midnight = here.toLocalDate().plusDays(1).atStartOfDay(WorkingCalendar.ZONE);
        return Math.max(1, Duration.between(here, midnight).toSeconds());
    }
}
