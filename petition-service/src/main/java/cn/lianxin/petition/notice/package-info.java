/** Who hears of an event, and in which words. */
@NullMarked
package cn.lianxin.petition.notice;

import org.jspecify.annotations.NullMarked;
