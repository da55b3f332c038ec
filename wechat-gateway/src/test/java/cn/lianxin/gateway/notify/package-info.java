@NullMarked
package cn.lianxin.gateway.notify;

import org.jspecify.annotations.NullMarked;
