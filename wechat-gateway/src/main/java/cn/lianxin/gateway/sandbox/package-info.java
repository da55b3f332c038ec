/** The simulated WeChat, there as long as no real account is configured. Nothing else may import it. */
@NullMarked
package cn.lianxin.gateway.sandbox;

import org.jspecify.annotations.NullMarked;
