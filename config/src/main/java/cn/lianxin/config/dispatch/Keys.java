package cn.lianxin.config.dispatch;

import cn.lianxin.config.contract.MessageKey;

/**
 * The names in Redis. All that one message touches shares the hash tag of its person's partition, so that each step is
 * one atomic script on a Cluster too.
 */
final class Keys {
    private Keys() {}

    static String stream(int nn, Target target) {
        return partition(nn) + target.key();
    }

    static String claim(int nn, String key) {
        return claims(nn) + key;
    }

    static String claim(int nn, MessageKey key) {
        return claim(nn, key.value());
    }

    static String claims(int nn) {
        return partition(nn) + "msg:";
    }

    static String person(int nn, String hash) {
        return partition(nn) + "person:" + hash;
    }

    static String owed(int nn) {
        return partition(nn) + "owed";
    }

    static String dead(int nn) {
        return partition(nn) + "dead";
    }

    static String lease(int nn, Target target) {
        return partition(nn) + "lease:" + target.key();
    }

    static String relayed(int nn, Target service) {
        return partition(nn) + "relayed:" + service.key();
    }

    static String members(Target target) {
        return "lianxin:members:" + target.key();
    }

    static String door(String instance) {
        return "lianxin:door:" + instance;
    }

    private static String partition(int nn) {
        return nn < 10 ? "lianxin:{0" + nn + "}:" : "lianxin:{" + nn + "}:";
    }
}
