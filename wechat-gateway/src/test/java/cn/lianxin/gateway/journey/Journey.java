package cn.lianxin.gateway.journey;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The people of the demonstration district, each with a phone, before the whole product. */
final class Journey {
    private static final Map<String, Phone> PHONES = new ConcurrentHashMap<>();

    private Journey() {}

    /** {@return the phone of {@code resident-<number>}} */
    static Phone resident(String number) {
        return phone("resident-" + number);
    }

    /** {@return the phone of {@code owner-<group>}} */
    static Phone owner(String group) {
        return phone("owner-" + group);
    }

    /** {@return anybody's phone; who is not of the district is a stranger to it} */
    static Phone phone(String openId) {
        return PHONES.computeIfAbsent(openId, id -> new Phone(Product.running(), id));
    }
}
