/** 诉求: what residents bring up, and how it travels until it is done. */
@NullMarked
package cn.lianxin.petition;

import org.jspecify.annotations.NullMarked;
