package cn.lianxin.config.contract;

/**
 * Somebody who follows the account, without saying who.
 *
 * <p>The plain openid never leaves the gateway's door and its delivery: a stream, a log or a table that leaks shows
 * nobody. Services store and give back both parts as they are.
 *
 * @param appId the official account the person talks to; an openid means nothing outside its account
 * @param hash HMAC-SHA-256 of the openid as base64url, 43 characters; the same for ever, so it serves look-up,
 *     uniqueness and partitions
 * @param sealed the openid under AES-GCM, headed by the id of its key; differs at every sealing
 */
public record Person(String appId, String hash, String sealed) {
    /** Streams, claims and leases are split into this many partitions, fixed for good. */
    public static final int PARTITIONS = 16;

    private static final String BASE64_URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /** {@return the partition of this person, 0 to 15: four of the six bits of the hash's first character} */
    public int partition() {
        return partitionOf(hash);
    }

    /** {@return the partition, 0 to 15, of the person with this hash} */
    public static int partitionOf(String hash) {
        int sixBits = BASE64_URL.indexOf(hash.charAt(0));
        if (sixBits < 0) {
            throw new IllegalArgumentException("not a base64url hash");
        }
        return sixBits & (PARTITIONS - 1);
    }

    /** Two sealings of one openid are the same person. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Person that && appId.equals(that.appId) && hash.equals(that.hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    /** Keeps the sealed openid out of logs. */
    @Override
    public String toString() {
        return "Person[" + hash.substring(0, Math.min(6, hash.length())) + "…]";
    }
}
