/**
 * Calls to WeChat: one service an account, tokens in Redis, errors told apart by what is to be done about them.
 *
 * <p>WxJava retries -1 five times on the caller's thread and logs addresses with the access token, so both are switched
 * off here: retrying is ours, and its logger is silent. Petition-service never sees this package.
 *
 * <p>Facts this rests on (developers.weixin.qq.com, Getting a stable access token, Customer service messages, Global
 * return codes; WxJava 4.7.0):
 *
 * <ul>
 *   <li>A stable token lives 7200 s. Asking again gives the same one until 5 minutes before its end, and then both are
 *       good for a while, so instances that share Redis do not throw each other out; the older call's tokens do.
 *   <li>WeChat answers HTTP 200 whatever happens and says in {@code errcode} what it was. Only the number counts: the
 *       words of {@code errmsg} change and end in a request id.
 *   <li>-1 and 61450 mean busy, 45011 too many in this minute, 45009 the day's quota. After -1 a message may have been
 *       sent all the same.
 *   <li>40001, 40014, 41001, 42001 are about the token; 40164 says that this server's address is not in the account's
 *       list. WxJava renews the token once and repeats the call by itself.
 *   <li>45015: the 48 hours are over. 45047: the messages of this window are used up. 48001: the account has no right
 *       to the call. 40003, 43004, 50005: no such person, or no follower any more.
 *   <li>WxJava turns a broken connection into code -99 or an unchecked exception. What broke after the request was
 *       written has an outcome nobody knows.
 * </ul>
 */
@NullMarked
package cn.lianxin.config.wechat;

import org.jspecify.annotations.NullMarked;
