/** Violations planted on purpose: each architecture rule is shown to catch one. */
@NullMarked
package cn.lianxin.planted;

import org.jspecify.annotations.NullMarked;
