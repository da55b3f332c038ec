/** Switches for what goes wrong between WeChat and an account; all off until somebody turns one on. */
@NullMarked
package cn.lianxin.gateway.sandbox.fault;

import org.jspecify.annotations.NullMarked;
