package cn.lianxin.content.site;

import cn.lianxin.config.web.StaffBrowsers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells our own staff, whose looking at a page is no reading. */
final class OwnStaff {
    private static final Logger log = LoggerFactory.getLogger(OwnStaff.class);

    private final Supplier<@Nullable StaffBrowsers> browsers;

    /** @param browsers none in a process in which nobody logs in */
    OwnStaff(Supplier<@Nullable StaffBrowsers> browsers) {
        this.browsers = browsers;
    }

    /** {@return whether somebody logged in opens it; while Redis is away nobody is known, and no view is counted either} */
    boolean opens(HttpServletRequest request) {
        try {
            StaffBrowsers known = browsers.get();
            return known != null && known.knows(request);
        } catch (RuntimeException away) {
            log.warn("nobody knows who is logged in: {}", away.getClass().getName());
            return false;
        }
    }
}
