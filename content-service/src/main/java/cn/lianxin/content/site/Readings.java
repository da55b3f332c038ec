package cn.lianxin.content.site;

import cn.lianxin.content.readership.Apart;
import cn.lianxin.content.readership.Views;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;

/** Counts who opens a page, or that it was no reading. */
final class Readings {
    private final Views views;
    private final OwnStaff staff;
    private final InstantSource clock;

    Readings(Views views, OwnStaff staff, InstantSource clock) {
        this.views = views;
        this.staff = staff;
        this.clock = clock;
    }

    /** When it returns, the view is kept, or known to be missed. */
    void count(long articleId, HttpServletRequest request, HttpServletResponse response) {
        var visitor = new Visitor(request);
        Apart apart = visitor.apart();
        if (apart == null) {
            views.count(() -> staff.opens(request), () -> visitor.opening(articleId, response, clock.instant()));
        } else {
            views.countApart(apart);
        }
    }
}
