package cn.lianxin.config.contract;

/**
 * What makes a callback the same callback, however often WeChat sends it.
 *
 * @param value HMAC-SHA-256 as base64url, 43 characters, over appId, openid, CreateTime and MsgType, with MsgId for
 *     messages and with Event, EventKey, MsgID and publish_id for events: WeChat's ids repeat across people, and two
 *     results can come in one second
 */
public record MessageKey(String value) {
    @Override
    public String toString() {
        return value;
    }
}
