package cn.lianxin.config.web;

import cn.lianxin.config.identity.Staff;
import cn.lianxin.config.identity.StaffDirectory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.Session;

/**
 * Who is logged in. A session holds a staff id and nothing about them: name and role are read from the directory at each
 * request, so that who was removed, or has said 退出 on the phone, is out with the next one.
 */
@SuppressWarnings("deprecation") // the interface still asks for loadContext
final class StaffSessions implements SecurityContextRepository {
    private static final String STAFF = "staff";
    private static final String ROUND = "round";

    private final StaffDirectory staff;
    private final LoginCodes codes;

    StaffSessions(StaffDirectory staff, LoginCodes codes) {
        this.staff = staff;
        this.codes = codes;
    }

    /** This browser is theirs from now on, under a session id that nobody has seen before. */
    void open(HttpServletRequest request, LoginCodes.Entry entry) {
        close(request);
        HttpSession session = request.getSession(true);
        session.setAttribute(STAFF, entry.staffId());
        session.setAttribute(ROUND, entry.round());
    }

    /** This browser is nobody's; others of the same person stay as they are. */
    void close(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private Optional<Staff> known(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : owner(session.getAttribute(STAFF), session.getAttribute(ROUND));
    }

    /** {@return whose that session is, which this neither keeps alive nor changes} */
    Optional<Staff> owner(Session session) {
        return owner(session.getAttribute(STAFF), session.getAttribute(ROUND));
    }

    private Optional<Staff> owner(@Nullable Object staffId, @Nullable Object round) {
        return staffId instanceof String id && codes.round(id).equals(round) ? staff.byId(id) : Optional.empty();
    }

    /** Read when somebody first asks who it is. */
    @Override
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        known(holder.getRequest()).map(StaffAuthentication::new).ifPresent(context::setAuthentication);
        return context;
    }

    /** Nothing of a context is kept. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return known(request).isPresent();
    }
}
