/** Mistakes that the rules must catch. */
@org.jspecify.annotations.NullMarked
package cn.lianxin.planted.petition;
