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

    /** Hash, day to how many left. */
    static final String LEFT_BY_DAY = key("left:days");

    /** Hash, media id to the draft. */
    static final String DRAFTS = key("drafts");

    /** Sorted set of the drafts' media ids by their last change. */
    static final String DRAFT_ORDER = key("drafts:order");

    /** Hash, msg_data_id to what was published. */
    static final String PUBLICATIONS = key("publications");

    /** Sorted set of all msg_data_ids by the time they were published. */
    static final String PUBLISHED = key("published");

    /** As {@link #PUBLISHED}, those that no mass message told of and that are still there. */
    static final String UNNOTIFIED = key("published:unnotified");

    /** Hash, article_id to msg_data_id. */
    static final String ARTICLE_IDS = key("published:ids");

    /** Hash, publish_id to the publishing. */
    static final String PUBLISHINGS = key("publishings");

    /** Set of the publish_ids under way. */
    static final String PUBLISHINGS_UNDER_WAY = key("publishings:underway");

    /** Hash, msg_id to the mass message. */
    static final String MASS = key("mass");

    /** Set of the msg_ids under way. */
    static final String MASS_UNDER_WAY = key("mass:underway");

    /** Sorted set of the msg_ids that wait for the administrator, by the end of the wait. */
    static final String MASS_WAITING = key("mass:waiting");

    /** Sorted set of the delivered msg_ids by their place in the world's {@link #SEQUENCE}. */
    static final String MASS_DELIVERED = key("mass:delivered");

    /** Hash, clientmsgid to {@code <msg_id> <millis>}. */
    static final String CLIENT_IDS = key("mass:clientids");

    /** Hash, {@code <msg_data_id>_<index>} to whether comments are open. */
    static final String COMMENTS = key("comments");

    private Keys() {}

    /** List, see {@link Flips}: when a person left and came back. */
    static String followFlips(String openId) {
        return key("follows:" + openId);
    }

    /** Set of the openids of one mass message to a list. */
    static String massList(long id) {
        return key("mass:list:" + id);
    }

    /** Hash, audience to how many mass messages it had in that period. */
    static String massQuota(String period) {
        return key("mass:quota:" + period);
    }

    /** Sorted set of those who read an article, by the day of their first read. */
    static String readers(String article) {
        return key("readers:" + article);
    }

    /** Set of those who read an article that day. */
    static String readersOfDay(String day, String article) {
        return key("readers:" + day + ":" + article);
    }

    /** Set of those who read anything that day. */
    static String readersOfDay(String day) {
        return key("readers:" + day);
    }

    /** Set of the articles read that day. */
    static String articlesOfDay(String day) {
        return key("read:" + day);
    }

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
