package cn.lianxin.config.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One official account as configured under {@code lianxin.wechat.accounts}.
 *
 * @param appId WeChat's AppID, {@code wx} and 16 hex digits
 * @param originalId the account's own {@code gh_} id, to which every callback must be addressed
 * @param secret AppSecret, for access tokens
 * @param token the callback token, which every signature covers
 * @param aesKey EncodingAESKey, 43 characters; null in plain mode
 * @param previousAesKey the key before the last change; callbacks under way still use it
 * @param templates what it may send outside the 48 hours
 * @param apiBase where WeChat's API answers, without a slash at the end; null is api.weixin.qq.com
 */
public record Account(
        String appId,
        String originalId,
        String secret,
        String token,
        @Nullable String aesKey,
        @Nullable String previousAesKey,
        Encryption encryption,
        AccountType type,
        Set<Capability> capabilities,
        Templates templates,
        @Nullable String apiBase) {
    /** The AppID that exists in the simulated WeChat only. */
    static final String SIMULATED = "wx0000000000000001";

    public Account {
        capabilities = Set.copyOf(capabilities);
        if (encryption != Encryption.PLAIN && aesKey == null) {
            throw new IllegalArgumentException(
                    "lianxin.wechat.accounts: " + appId + " needs an aes-key, or encryption: PLAIN");
        }
    }

    /** One that has no templates. */
    public Account(
            String appId,
            String originalId,
            String secret,
            String token,
            @Nullable String aesKey,
            @Nullable String previousAesKey,
            Encryption encryption,
            AccountType type,
            Set<Capability> capabilities,
            @Nullable String apiBase) {
        this(
                appId,
                originalId,
                secret,
                token,
                aesKey,
                previousAesKey,
                encryption,
                type,
                capabilities,
                Templates.NONE,
                apiBase);
    }

    /** {@return whether WeChat lets this account make those calls} */
    public boolean can(Capability capability) {
        return capabilities.contains(capability);
    }

    /** {@return whether it lives in the simulated WeChat, on this server's own port unless a base is named} */
    public boolean simulated() {
        return appId.equals(SIMULATED);
    }

    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "Account[" + appId + ", " + type + ", " + encryption + "]";
    }
}
