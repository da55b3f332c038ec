@NullMarked
package cn.lianxin.gateway.sandbox;

import org.jspecify.annotations.NullMarked;
