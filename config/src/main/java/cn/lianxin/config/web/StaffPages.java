package cn.lianxin.config.web;

import cn.lianxin.config.identity.Staff;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Gives templates below {@code /editor} and {@code /desk} their {@code ${staff}}, whichever way the page comes about; and
 * lets nobody pass whom the filters have not seen, should an address ever be read differently by them.
 */
final class StaffPages implements HandlerInterceptor {
    static final String[] PATHS = {"/editor/**", "/desk/**"};

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Staff staff =
                StaffAuthentication.current().orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        request.setAttribute("staff", staff);
        return true;
    }
}
