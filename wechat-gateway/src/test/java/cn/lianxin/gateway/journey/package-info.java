/** The whole product, seen from the outside: what people write and read on their phones, and what is kept of it. */
@NullMarked
package cn.lianxin.gateway.journey;

import org.jspecify.annotations.NullMarked;
