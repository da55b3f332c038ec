/**
 * The door: what WeChat sends comes in here, and the answer goes out here.
 *
 * <p>Facts of the protocol (developers.weixin.qq.com, Receiving standard messages, Receiving event pushes, Passive user
 * reply message):
 *
 * <ul>
 *   <li>WeChat waits 5 s for the answer and calls three times in all. The word {@code success} ends that without a reply;
 *       so does a body of no bytes. Any other body that is not XML, and an empty Content, shows the person a fault.
 *   <li>A reply has the addresses of its message swapped. Its Content carries 2048 bytes of UTF-8; 2047 are safe.
 *   <li>Names of events are matched as they are written: SCAN and subscribe are what WeChat sends.
 *   <li>MsgId is a message's, MsgID an event's; on the subscribe_msg events it stands inside the list, and a publication
 *       has publish_id inside PublishEventInfo instead.
 *   <li>Of user_info_modified, user_authorization_revoke and user_authorization_cancellation the sender is a service of
 *       the platform; whom they are about says OpenID.
 *   <li>Numbers of a location_select and a location come as text, X being the latitude.
 * </ul>
 */
@NullMarked
package cn.lianxin.gateway.callback;

import org.jspecify.annotations.NullMarked;
