package cn.lianxin.content.site;

import cn.lianxin.config.web.StaffBrowsers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells our own staff, whose looking at a page is no reading. */
final class OwnStaff {
    private final Supplier<@Nullable StaffBrowsers> browsers;

    /** @param browsers none in a process in which nobody logs in */
    OwnStaff(Supplier<@Nullable StaffBrowsers> browsers) {
        this.browsers = browsers;
    }

    /**
     * {@return whether somebody logged in opens it}
     *
     * @throws RuntimeException while Redis is away, when nobody is known
     */
    boolean opens(HttpServletRequest request) {
        StaffBrowsers known = browsers.get();
        return known != null && known.knows(request);
    }
}
