package cn.lianxin.config.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.HttpSessionIdResolver;

/**
 * Tells the staff's browsers on pages for everybody, which the filters of the staff's pages never see. Costs nothing
 * without a session's cookie, which nobody else has; and looking keeps no session alive.
 */
public final class StaffBrowsers {
    private final SessionRepository<? extends Session> kept;
    private final HttpSessionIdResolver ids;
    private final StaffSessions sessions;

    StaffBrowsers(SessionRepository<? extends Session> kept, HttpSessionIdResolver ids, StaffSessions sessions) {
        this.kept = kept;
        this.ids = ids;
        this.sessions = sessions;
    }

    /**
     * {@return whether somebody of the staff is logged in there}
     *
     * @throws RuntimeException where Redis is away
     */
    public boolean knows(HttpServletRequest request) {
        for (String id : ids.resolveSessionIds(request)) {
            Session session = kept.findById(id);
            if (session != null && sessions.owner(session).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
