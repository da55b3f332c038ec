package cn.lianxin.config.web;

import cn.lianxin.config.identity.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody wanted to go who had to log in first: one of our own pages for the staff, and nothing else. */
final class WayBack {
    /** Visible ASCII without backslashes, and no second slash: browsers read either as another host. */
    private static final Pattern OWN =
            Pattern.compile("/(editor|desk)(/[!-.0-\\[\\]-~][!-\\[\\]-~]*)?/?(\\?[!-\\[\\]-~]*)?");

    /** Two steps lead out again: {@code /editor/../a/1}. */
    private static final Pattern DOTS = Pattern.compile("(?i)[^?]*/(\\.|%2e){1,2}([/?].*)?");

    private static final int LONGEST = 1_000;

    private WayBack() {}

    /** {@return the address as it is where it may be gone to; else empty} */
    static String checked(@Nullable String to) {
        return to != null
                        && to.length() <= LONGEST
                        && OWN.matcher(to).matches()
                        && !DOTS.matcher(to).matches()
                ? to
                : "";
    }

    /** {@return the login page, from which that request's page is gone to} */
    static String login(HttpServletRequest request) {
        String query = request.getQueryString();
        return login(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    static String login(String to) {
        String checked = checked(to);
        return checked.isEmpty() ? "/login" : "/login?to=" + URLEncoder.encode(checked, StandardCharsets.UTF_8);
    }

    /** {@return the first page of somebody with this role} */
    static String home(Role role) {
        return switch (role) {
            case EDITOR, REVIEWER, CHIEF, ADMIN -> "/editor";
            case OWNER, DEPARTMENT, SUPERVISOR -> "/desk";
        };
    }
}
