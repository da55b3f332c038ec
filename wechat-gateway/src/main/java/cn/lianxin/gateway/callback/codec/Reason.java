package cn.lianxin.gateway.callback.codec;

import java.util.Locale;

/** Why a callback was refused: a closed list, so that it can be a metric's tag. */
public enum Reason {
    /** No account here has the AppID of the path. */
    UNKNOWN_ACCOUNT(404),
    /** Neither GET nor POST. */
    METHOD(405),
    /** The body is over 64 KB. */
    TOO_LARGE(413),
    /** The body ended early or could not be read. */
    UNREADABLE(400),
    /** A query parameter is missing, repeated or malformed. */
    PARAMETER(400),
    /** The timestamp is more than 300 s off. */
    STALE(403),
    /** A signature is wrong. */
    SIGNATURE(403),
    /** Clear where the account's mode asks for encryption, or the other way round. */
    MODE(403),
    /** The outer document is broken or has not exactly one Encrypt. */
    ENVELOPE(400),
    /** Base64, block length, padding or inner length is wrong. */
    CIPHERTEXT(400),
    /** Encrypted for another AppID. */
    FOREIGN_APP(403),
    /** Addressed to another account. */
    FOREIGN_RECIPIENT(403),
    /** The body is not UTF-8. */
    ENCODING(400),
    /** Not well formed, too deep, too many elements, or with a document type. */
    XML(400),
    /** A field came twice, so neither is believed. */
    REPEATED_FIELD(400),
    /** FromUserName, CreateTime or MsgType is missing. */
    MISSING_FIELD(400);

    private final int status;

    Reason(int status) {
        this.status = status;
    }

    /** {@return the HTTP status, a 4xx, that answers with an empty body} */
    public int status() {
        return status;
    }

    /** {@return the tag's value} */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
