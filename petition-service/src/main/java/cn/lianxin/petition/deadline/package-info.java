/** How long a matter may take, by level and urgency; pure reckoning. */
@NullMarked
package cn.lianxin.petition.deadline;

import org.jspecify.annotations.NullMarked;
