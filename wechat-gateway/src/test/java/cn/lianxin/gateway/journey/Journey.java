package cn.lianxin.gateway.journey;

import cn.lianxin.config.demo.DemoDistrict;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.data.redis.core.RedisCallback;

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

    /** Redis loses everything, as if its disk were gone; then the staff get in touch again, so that alerts reach them. */
    static void emptyRedis() {
        Product.running().redis().execute((RedisCallback<Boolean>) redis -> {
            redis.serverCommands().flushAll();
            return true;
        });
        DemoDistrict.people().stream()
                .filter(person -> person.role() != null)
                .forEach(person -> phone(person.openId()).says("帮助"));
        PHONES.values().forEach(Phone::forget);
    }

    /** {@return anybody's phone; who is not of the district is a stranger to it} */
    static Phone phone(String openId) {
        return PHONES.computeIfAbsent(openId, id -> new Phone(Product.running().web(), id));
    }
}
