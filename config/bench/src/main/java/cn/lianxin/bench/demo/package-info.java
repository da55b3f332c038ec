/** The reference: a WxJava router application as most projects write it, which keeps nothing. */
@NullMarked
package cn.lianxin.bench.demo;

import org.jspecify.annotations.NullMarked;
