/**
 * Brings messages to people by the best way their account type and WeChat's windows leave open.
 *
 * <p>What cannot be sent is held and goes before the person's next answer.
 *
 * <p>Facts this rests on (developers.weixin.qq.com, Customer service messages):
 *
 * <ul>
 *   <li>A message from the person opens 48 hours for five messages (twenty before June 2023). A tap on a menu's CLICK
 *       item, a scan and a new follower open one minute for three. The windows are not counted here: WeChat's answers
 *       decide, 45015 where the time and 45047 where the number is used up, and both stay so until the person writes.
 *   <li>Only verified accounts may send them; others get 48001.
 *   <li>A text has up to 2048 bytes of UTF-8; in a passive answer 2047 are safe.
 *   <li>A call has no id by which WeChat would know a repeat, so one with an unknown outcome is not repeated by itself.
 * </ul>
 */
@NullMarked
package cn.lianxin.gateway.delivery;

import org.jspecify.annotations.NullMarked;
