/** The front page, and what the public port tells of health. */
@NullMarked
package cn.lianxin.gateway.front;

import org.jspecify.annotations.NullMarked;
