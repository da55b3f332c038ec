package cn.lianxin.config.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * What the pages for the staff say to whom they do not let in. A script's own calls (they take no HTML) get the bare
 * status, 401 or 403.
 */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    static final String WHY = Refusals.class.getName();

    /** Why a page is not shown; each has its words in the template. */
    enum Why {
        /** A form that is not ours, or has lost its token. */
        FORGED(HttpServletResponse.SC_FORBIDDEN),
        /** A form of somebody whose login is over. */
        LOGGED_OUT(HttpServletResponse.SC_UNAUTHORIZED),
        NO_RIGHT(HttpServletResponse.SC_FORBIDDEN);

        private final int status;

        Why(int status) {
            this.status = status;
        }
    }

    /** Nobody is logged in: a page is come back to after the login, a form is not. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (reads && takesHtml(request)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            // Not sendRedirect: it would name the host that the request names.
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, WayBack.login(request));
        } else {
            refuse(request, response, Why.LOGGED_OUT);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        refuse(request, response, why instanceof CsrfException ? Why.FORGED : Why.NO_RIGHT);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, Why why)
            throws IOException, ServletException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(why.status);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (takesHtml(request)) {
            request.setAttribute(WHY, why);
            request.getRequestDispatcher("/login/refused").forward(request, response);
        }
    }

    /** Browsers name it first when they open a page; whoever names nothing is no script of ours. */
    private static boolean takesHtml(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept == null || accept.contains("text/html");
    }
}
