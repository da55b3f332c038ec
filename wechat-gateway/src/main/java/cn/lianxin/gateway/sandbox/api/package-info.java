/** The simulated api.weixin.qq.com: its paths, shapes and error codes under {@code /sandbox/api}. */
@NullMarked
package cn.lianxin.gateway.sandbox.api;

import org.jspecify.annotations.NullMarked;
