/** The pages in Chromium, before the built jar with everything embedded. */
@NullMarked
package cn.lianxin.browser;

import org.jspecify.annotations.NullMarked;
