package cn.lianxin.config.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before the filters that read sessions and forms: their store being away is a 503 with a page, and a form that cannot be
 * read is its sender's fault.
 */
final class SafeFilter extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(SafeFilter.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (DataAccessException away) {
            log.warn(
                    "a page for the staff waits for its store: {}",
                    away.getClass().getName());
            fail(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } catch (InvalidParameterException unreadable) {
            fail(response, unreadable.getErrorCode());
        }
    }

    private static void fail(HttpServletResponse response, int status) throws IOException {
        if (!response.isCommitted()) {
            response.reset();
            response.sendError(status);
        }
    }
}
