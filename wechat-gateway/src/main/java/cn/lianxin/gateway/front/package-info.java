/** The front page, and the style sheet and pictures that phone pages share. */
@NullMarked
package cn.lianxin.gateway.front;

import org.jspecify.annotations.NullMarked;
