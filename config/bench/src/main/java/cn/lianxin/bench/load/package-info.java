/** Makes what WeChat would send, signed and encrypted, and reads what came back. */
@NullMarked
package cn.lianxin.bench.load;

import org.jspecify.annotations.NullMarked;
