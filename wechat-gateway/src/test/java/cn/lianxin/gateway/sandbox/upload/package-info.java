@NullMarked
package cn.lianxin.gateway.sandbox.upload;

import org.jspecify.annotations.NullMarked;
