/**
 * How WeChat wraps a callback, and how to get at what is in it without believing anybody but WeChat. Plain JDK.
 *
 * <p>Facts this rests on (developers.weixin.qq.com, Receiving pushes: message encryption; where the page is silent, what
 * WeChat's servers do and WxJava 4.7.0 reads):
 *
 * <ul>
 *   <li>{@code signature} is SHA-1 in lower-case hex over token, timestamp and nonce, sorted and joined. It does not cover
 *       the body. {@code msg_signature} is the same over these three and the text of {@code <Encrypt>}.
 *   <li>{@code <Encrypt>} is base64 of AES-256-CBC. The key is base64 of EncodingAESKey with a {@code =} added, the IV is
 *       the key's first 16 bytes, padding is PKCS#7 over blocks of 32 (not 16). Inside: 16 random bytes, the length of the
 *       message as four bytes big-endian, the message, the AppID. Only that AppID tells for whom it was encrypted.
 *   <li>Safe mode sends ToUserName and Encrypt. Compatible mode sends the clear fields too; nothing signs those, so they
 *       are never read here.
 *   <li>After a change of EncodingAESKey callbacks come under the old key for a while; a reply goes under the key of its
 *       callback.
 *   <li>A reply is {@code <xml>} with Encrypt, MsgSignature, TimeStamp and Nonce, with a nonce of its own.
 *   <li>Text stands in a CDATA section that WeChat closes without looking into the text: people do send U+0002, U+001D and
 *       pasted {@code ]]>}, and the document is then not well formed until it has been cleaned.
 *   <li>WeChat names no window for replays and repeats a callback within 15 s, under the same timestamp or a later one; 300
 *       s either way leaves room for clocks.
 * </ul>
 */
@NullMarked
package cn.lianxin.gateway.callback.codec;

import org.jspecify.annotations.NullMarked;
