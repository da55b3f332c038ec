/**
 * Calls to WeChat: one service an account, tokens in Redis, errors told apart by what is to be done about them.
 *
 * <p>WxJava retries -1 five times on the caller's thread and logs addresses with the access token, so both are switched
 * off here: retrying is ours, and its logger is silent. Petition-service never sees this package.
 */
@NullMarked
package cn.lianxin.config.wechat;

import org.jspecify.annotations.NullMarked;
