package cn.lianxin.gateway.journey;

import cn.lianxin.config.account.Capability;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The people of the demonstration district, each with a phone, before one product. */
final class People {
    private final Product product;
    private final Map<String, Phone> phones = new ConcurrentHashMap<>();

    People(Product product) {
        this.product = product;
    }

    /** {@return the phone of {@code resident-<number>}} */
    Phone resident(String number) {
        return phone("resident-" + number);
    }

    /** {@return the phone of {@code owner-<group>}} */
    Phone owner(String group) {
        return phone("owner-" + group);
    }

    /** {@return anybody's phone; who is not of the district is a stranger to it} */
    Phone phone(String openId) {
        boolean looks = !product.account().can(Capability.CUSTOMER_SERVICE);
        return phones.computeIfAbsent(openId, id -> new Phone(product.web(), id, looks));
    }

    Product product() {
        return product;
    }

    void forgetAll() {
        phones.values().forEach(Phone::forget);
    }
}
