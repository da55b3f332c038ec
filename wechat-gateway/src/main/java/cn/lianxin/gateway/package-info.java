/** The runnable product: the door to WeChat, delivery and the sandbox. */
@NullMarked
package cn.lianxin.gateway;

import org.jspecify.annotations.NullMarked;
