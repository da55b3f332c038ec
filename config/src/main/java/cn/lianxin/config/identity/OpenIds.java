package cn.lianxin.config.identity;

import cn.lianxin.config.contract.MediaKey;
import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.contract.Person;

/**
 * Turns an openid into a {@link Person} and, for delivery, media, menu and push only, back.
 *
 * <p>AES-256-GCM with a 12-byte random nonce, the AppID as associated data, so that a sealed openid cannot be moved to
 * another account.
 */
public final class OpenIds {
    private final SealingKeys keys;

    OpenIds(SealingKeys keys) {
        this.keys = keys;
    }

    /** {@return the person behind an openid of this account, newly sealed} */
    public Person seal(String appId, String openId) {
        return new Person(appId, hash(appId, openId), keys.seal(appId, openId));
    }

    /** {@return the hash alone, for look-up} */
    public String hash(String appId, String openId) {
        return keys.hmac(appId + '\n' + openId);
    }

    /** {@return the key of a callback, from the parts that stay the same over its repeats, in their fixed order} */
    public MessageKey key(String appId, String openId, String... parts) {
        return new MessageKey(keys.hmac("msg\n" + appId + '\n' + openId + '\n' + String.join("\n", parts)));
    }

    /** {@return the name under which what WeChat calls by this MediaId is kept} */
    public MediaKey media(String appId, String mediaId) {
        return new MediaKey(keys.hmac("media\n" + appId + '\n' + mediaId));
    }

    /** {@return 43 characters that only this installation can make of the text, for that purpose} */
    public String signature(String purpose, String text) {
        return keys.hmac("sign\n" + purpose + '\n' + text);
    }

    /**
     * Opens a sealed openid.
     *
     * @throws IllegalStateException if it was sealed under a key that is no longer configured, or was tampered with
     */
    public String open(Person person) {
        return keys.open(person.appId(), person.sealed());
    }
}
