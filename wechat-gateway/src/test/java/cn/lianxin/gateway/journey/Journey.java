package cn.lianxin.gateway.journey;

import static org.awaitility.Awaitility.await;

import cn.lianxin.config.demo.DemoDistrict;
import java.time.Duration;
import org.springframework.data.redis.core.RedisCallback;

/** The people of the demonstration district, each with a phone, before the whole product. */
final class Journey {
    private static final People PEOPLE = new People(Product.running());

    private Journey() {}

    static People people() {
        return PEOPLE;
    }

    /** {@return the phone of {@code resident-<number>}} */
    static Phone resident(String number) {
        return PEOPLE.resident(number);
    }

    /** {@return the phone of {@code owner-<group>}} */
    static Phone owner(String group) {
        return PEOPLE.owner(group);
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
        PEOPLE.forgetAll();
    }

    /** {@return anybody's phone; who is not of the district is a stranger to it} */
    static Phone phone(String openId) {
        return PEOPLE.phone(openId);
    }

    /** Waits until the staff are listed again where a test before has emptied Redis: they are each minute. */
    static void awaitStaff() {
        await().atMost(Duration.ofSeconds(90))
                .until(() -> Product.running().redis().hasKey("lianxin:{directory}:staff"));
    }
}
