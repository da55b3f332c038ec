/**
 * The second channel to those who serve: a group robot of 企业微信, e-mail, or an HTTP hook behind which somebody sends an
 * SMS, for alerts that WeChat can't bring.
 *
 * <p>Facts (developer.work.weixin.qq.com, 群机器人配置说明): the robot takes a POST of {@code msgtype} and {@code text.content},
 * 2048 bytes at most, and answers HTTP 200 with {@code errcode}, 0 where it was posted; 20 messages a minute. Whoever knows
 * its address may post, so the address is a secret and stays out of logs.
 */
@NullMarked
package cn.lianxin.gateway.notify;

import org.jspecify.annotations.NullMarked;
