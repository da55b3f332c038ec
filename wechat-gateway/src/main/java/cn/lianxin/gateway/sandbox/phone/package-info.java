/** Phones to chat with in the browser; what they send goes through the real callback door. */
@NullMarked
package cn.lianxin.gateway.sandbox.phone;

import org.jspecify.annotations.NullMarked;
