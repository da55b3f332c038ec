@NullMarked
package cn.lianxin.gateway.sandbox.phone;

import org.jspecify.annotations.NullMarked;
