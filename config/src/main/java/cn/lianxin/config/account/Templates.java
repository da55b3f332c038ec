package cn.lianxin.config.account;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * {@code lianxin.wechat.accounts[n].templates}: what the account may send outside the 48 hours.
 *
 * @param message for template messages; null where there is none
 * @param notice for subscription notices, which each person has to have agreed to; null where there is none
 */
public record Templates(
        @Nullable @Valid Template message, @Nullable @Valid Template notice) {
    /** No template at all. */
    public static final Templates NONE = new Templates(null, null);
}
