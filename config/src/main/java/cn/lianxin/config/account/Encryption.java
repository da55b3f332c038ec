package cn.lianxin.config.account;

/** How WeChat was told, in the account's settings, to wrap callbacks. */
public enum Encryption {
    /** Clear XML; the signature does not cover the body. */
    PLAIN,
    /** Clear fields and the encrypted ones side by side; only the encrypted ones are believed. */
    COMPATIBLE,
    /** Encrypted only; a clear body is refused. */
    SAFE
}
