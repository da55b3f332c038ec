@NullMarked
package cn.lianxin.gateway.sandbox.api;

import org.jspecify.annotations.NullMarked;
