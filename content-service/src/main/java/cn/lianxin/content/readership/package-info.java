/**
 * Who reads: our own page's exact counts and WeChat's figures, two columns that are shown side by side and never added.
 */
@NullMarked
package cn.lianxin.content.readership;

import org.jspecify.annotations.NullMarked;
