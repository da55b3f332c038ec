/** How a matter comes in: its number, and what its words say about kind, urgency and place. */
@NullMarked
package cn.lianxin.petition.intake;

import org.jspecify.annotations.NullMarked;
