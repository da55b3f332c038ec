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

    /** Hash, {@code default} or the number to the menu. */
    static final String MENUS = key("menus");

    static final String MENU_SEQUENCE = key("menus:seq");

    /** Hash, id to name. */
    static final String TAGS = key("tags");

    static final String TAG_SEQUENCE = key("tags:seq");

    /** Hash, media id to what it is. */
    static final String MEDIA = key("media");

    /** Sorted set of the media ids that end, by their end. */
    static final String MEDIA_ENDS = key("media:ends");

    /** Channel on which the openid is named to whom something happened. */
    static final String NEWS = key("news");

    /** Hash, openid to the scene of the QR code by which that person came. */
    static final String SCENES = key("scenes");

    static final String MESSAGE_SEQUENCE = key("msgid");

    private Keys() {}

    /** List of bubbles, oldest first. */
    static String chat(String openId) {
        return key("chat:" + openId);
    }

    /** Hash, per kind of interaction until when and how many. */
    static String window(String openId) {
        return key("window:" + openId);
    }

    /** Things with an end, see {@link Expiring}. */
    static String expiring(String what) {
        return key(what);
    }

    /** Hash of calls by path for a day, a number of clears for a month. */
    static String quota(String period) {
        return key("quota:" + period);
    }

    /** Set of the ids of a person's tags. */
    static String tagsOf(String openId) {
        return key("tags:of:" + openId);
    }

    /** Sorted set of those who wear a tag, in the order of their openids. */
    static String tagged(int tag) {
        return key("tagged:" + tag);
    }

    private static String key(String name) {
        return "lianxin:sandbox:{world}:" + name;
    }
}
