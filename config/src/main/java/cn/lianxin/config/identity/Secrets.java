package cn.lianxin.config.identity;

/**
 * Keeps what a database must not tell: phone numbers sealed, codes as their HMAC.
 *
 * <p>With the keys of {@link OpenIds}, apart from them by the purpose that enters each text.
 */
public final class Secrets {
    private final SealingKeys keys;

    Secrets(SealingKeys keys) {
        this.keys = keys;
    }

    /**
     * {@return the text under AES-256-GCM, headed by the id of its key; differs at every sealing}
     *
     * @param purpose what it is, {@code phone}: a text sealed for one purpose does not open for another
     */
    public String seal(String purpose, String text) {
        return keys.seal("secret\n" + purpose, text);
    }

    /**
     * Opens a sealed text.
     *
     * @throws IllegalStateException if it was sealed under a key that is no longer configured, for another purpose, or was
     *     tampered with
     */
    public String open(String purpose, String sealed) {
        return keys.open("secret\n" + purpose, sealed);
    }

    /** {@return 43 characters that stand for the code in a table and can't be turned back without the index key} */
    public String digest(String purpose, String code) {
        return keys.hmac("secret\n" + purpose + '\n' + code);
    }
}
