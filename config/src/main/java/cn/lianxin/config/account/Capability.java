package cn.lianxin.config.account;

/** A group of WeChat calls that an account has or lacks as a whole; without it they answer 48001. */
public enum Capability {
    CUSTOMER_SERVICE,
    MENU,
    CONDITIONAL_MENU,
    MEDIA,
    USER_INFO,
    TEMPLATE,
    OAUTH,
    SCENE_QR,
    MASS,
    PUBLISH,
    SUBSCRIPTION_NOTICE
}
