package cn.lianxin.config.web;

import cn.lianxin.config.identity.StaffDirectory;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.HttpSessionIdResolver;

/**
 * Tells the staff's browsers on pages for everybody, which the filters of the staff's pages never see. Costs nothing
 * without a session's cookie, which nobody else has; and looking keeps no session alive.
 */
public final class StaffBrowsers {
    private final SessionRepository<? extends Session> sessions;
    private final HttpSessionIdResolver ids;
    private final StaffDirectory staff;

    StaffBrowsers(SessionRepository<? extends Session> sessions, HttpSessionIdResolver ids, StaffDirectory staff) {
        this.sessions = sessions;
        this.ids = ids;
        this.staff = staff;
    }

    /**
     * {@return whether somebody of the staff is logged in there}
     *
     * @throws RuntimeException where Redis is away
     */
    public boolean knows(HttpServletRequest request) {
        for (String id : ids.resolveSessionIds(request)) {
            Session session = sessions.findById(id);
            if (session != null
                    && session.getAttribute(StaffSessions.STAFF) instanceof String staffId
                    && staff.byId(staffId).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
