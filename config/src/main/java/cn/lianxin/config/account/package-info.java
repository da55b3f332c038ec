/** The official accounts served here and what WeChat lets each of them do. */
@NullMarked
package cn.lianxin.config.account;

import org.jspecify.annotations.NullMarked;
