package cn.lianxin.content.site;

import jakarta.servlet.http.HttpServletRequest;

/** Tells our own staff, whose looking at a page is no reading. */
@FunctionalInterface
interface OwnStaff {
    /** {@return whether somebody logged in opens it} */
    boolean opens(HttpServletRequest request);
}
