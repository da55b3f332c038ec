/** Working days, office hours and the instants at which something falls due. */
@NullMarked
package cn.lianxin.config.calendar;

import org.jspecify.annotations.NullMarked;
