/** Starts the product's door alone. */
@NullMarked
package cn.lianxin.bench.door;

import org.jspecify.annotations.NullMarked;
