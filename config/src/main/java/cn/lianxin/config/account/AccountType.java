package cn.lianxin.config.account;

import java.util.EnumSet;
import java.util.Set;

/**
 * The four kinds of official account and what WeChat lets each do.
 *
 * <p>Source: the applicability tables of developers.weixin.qq.com as of 2025-26; government accounts have been given
 * more, so an account's entry may override them.
 */
public enum AccountType {
    /** 订阅号, unverified or personal. */
    SUBSCRIPTION,
    /** 订阅号 of a verified organisation. */
    SUBSCRIPTION_VERIFIED,
    /** 服务号, unverified. */
    SERVICE,
    /** 服务号 of a verified organisation. */
    SERVICE_VERIFIED;

    /** {@return what this type may call, unless an account's entry says otherwise} */
    public Set<Capability> capabilities() {
        return switch (this) {
            case SUBSCRIPTION -> EnumSet.noneOf(Capability.class);
            case SUBSCRIPTION_VERIFIED ->
                EnumSet.of(
                        Capability.CUSTOMER_SERVICE,
                        Capability.MENU,
                        Capability.CONDITIONAL_MENU,
                        Capability.MEDIA,
                        Capability.USER_INFO,
                        Capability.MASS,
                        Capability.PUBLISH);
            case SERVICE -> EnumSet.of(Capability.MENU);
            case SERVICE_VERIFIED -> EnumSet.allOf(Capability.class);
        };
    }
}
