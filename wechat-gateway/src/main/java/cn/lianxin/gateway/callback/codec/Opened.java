package cn.lianxin.gateway.callback.codec;

import org.jspecify.annotations.Nullable;

/**
 * A callback that WeChat sent to this account: signed, decrypted, in time, addressed to it.
 *
 * @param xml what it says
 * @param token signs the reply
 * @param cipher the key the callback came under and its reply has to go under; null where it came clear
 */
public record Opened(Xml xml, String token, @Nullable MessageCipher cipher) {
    /** {@return whether the reply has to be encrypted; {@code success} never is} */
    public boolean encrypted() {
        return cipher != null;
    }

    /**
     * {@return the HTTP body for a reply: encrypted and signed if the callback was, else the reply as it is}
     *
     * @param nonce a new one
     * @param timestamp now, in seconds
     */
    public String seal(String replyXml, String nonce, long timestamp) {
        if (cipher == null) {
            return replyXml;
        }
        String encrypted = cipher.encrypt(replyXml);
        String time = Long.toString(timestamp);
        String signature = Signature.of(token, time, nonce, encrypted);
        return "<xml><Encrypt><![CDATA[" + encrypted + "]]></Encrypt><MsgSignature><![CDATA[" + signature
                + "]]></MsgSignature><TimeStamp>" + time + "</TimeStamp><Nonce><![CDATA[" + nonce
                + "]]></Nonce></xml>";
    }

    /** Neither token nor text goes into a log. */
    @Override
    public String toString() {
        return "Opened[encrypted=" + encrypted() + "]";
    }
}
