/** Planted beside what the rule on the contract looks at. */
@NullMarked
package cn.lianxin.planted.contract;

import org.jspecify.annotations.NullMarked;
