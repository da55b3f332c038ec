package cn.lianxin.gateway.sandbox.api;

import cn.lianxin.gateway.sandbox.world.People;

/** Whom the account knows and reaches. */
final class Reach {
    private final People people;

    Reach(People people) {
        this.people = people;
    }

    /** {@return the openid, if it is anybody's} */
    String known(String openId) {
        if (!People.wellFormed(openId) || people.find(openId).isEmpty()) {
            throw new Refused(WeChatError.INVALID_OPENID);
        }
        return openId;
    }

    /** {@return the openid, if its owner follows the account} */
    String follower(String openId) {
        if (!people.follows(known(openId))) {
            throw new Refused(WeChatError.UNSUBSCRIBED);
        }
        return openId;
    }

    /** The same, in the words of messages. */
    String reached(String openId) {
        if (!people.follows(known(openId))) {
            throw new Refused(WeChatError.NOT_A_FOLLOWER);
        }
        return openId;
    }
}
