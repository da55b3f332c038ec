package cn.lianxin.gateway.sandbox.world;

/** Names in Redis. One hash tag, so that each script's keys lie in one slot of a Cluster too. */
final class Keys {
    /** Sorted set of those who wrote and are not of the demo district, by the time they first did. */
    static final String PEOPLE = key("people");

    /** Set of those who left the account. */
    static final String LEFT = key("left");

    static final String SEQUENCE = key("seq");

    /** Hash, AppID and kind to the token in use. */
    static final String CURRENT_TOKENS = key("tokens:current");

    /** Sorted set of all tokens by their end. */
    static final String TOKENS = key("tokens");

    /** Channel on which the openid is named to whom something happened. */
    static final String NEWS = key("news");

    private Keys() {}

    /** List of bubbles, oldest first. */
    static String chat(String openId) {
        return key("chat:" + openId);
    }

    /** Hash, per kind of interaction until when and how many. */
    static String window(String openId) {
        return key("window:" + openId);
    }

    private static String key(String name) {
        return "lianxin:sandbox:{world}:" + name;
    }
}
