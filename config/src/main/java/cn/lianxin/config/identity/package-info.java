/** Who a person is, without saying it: sealing, hashing and opening openids. */
@NullMarked
package cn.lianxin.config.identity;

import org.jspecify.annotations.NullMarked;
