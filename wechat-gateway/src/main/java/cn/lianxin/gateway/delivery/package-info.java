/**
 * Brings messages to people by the best way their account type and WeChat's windows leave open.
 *
 * <p>Customer-service messages may be sent within 48 hours of the person's last message, five at most; what cannot be
 * sent is held and goes before the person's next answer. Source: developers.weixin.qq.com, customer service messages.
 */
@NullMarked
package cn.lianxin.gateway.delivery;

import org.jspecify.annotations.NullMarked;
