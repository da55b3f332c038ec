package cn.lianxin.config.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Pages load from this host alone, without inline script or style, and show in nobody's frame; for every answer. Small
 * pictures stand in the style sheets themselves: ticks and arrows.
 */
public final class PageHeaders implements HandlerInterceptor {
    static final String POLICY = "default-src 'self'; img-src 'self' data:; base-uri 'none'; object-src 'none';"
            + " form-action 'self'; frame-ancestors 'none'";

    /** For a page that is answered before Spring is asked. */
    public static void put(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        put(response);
        return true;
    }
}
