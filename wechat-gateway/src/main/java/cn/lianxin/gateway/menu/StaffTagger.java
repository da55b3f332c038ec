package cn.lianxin.gateway.menu;

import cn.lianxin.config.account.Account;
import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.account.Capability;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.identity.OpenIds;
import cn.lianxin.config.identity.Staff;
import cn.lianxin.config.identity.StaffDirectory;
import cn.lianxin.config.wechat.CallOutcome;
import cn.lianxin.config.wechat.MenuCalls;
import cn.lianxin.gateway.menu.StaffTagMapper.TagRow;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * Lets the tags follow the staff: compares who should bear which with who was given it, so that nothing is lost with a
 * message and a later change can't be undone by an earlier one. No message waits for it.
 */
final class StaffTagger {
    private static final Logger log = LoggerFactory.getLogger(StaffTagger.class);
    private static final Duration ASK_AGAIN = Duration.ofDays(1);
    private static final Duration BUSY_AT_MOST = Duration.ofMinutes(10);

    private final StaffDirectory directory;
    private final StaffTagMapper rows;
    private final Accounts accounts;
    private final OpenIds openIds;
    private final MenuCalls wechat;
    private final StringRedisTemplate redis;
    private final InstantSource clock;
    private final Counter unopened;

    StaffTagger(
            StaffDirectory directory,
            StaffTagMapper rows,
            Accounts accounts,
            OpenIds openIds,
            MenuCalls wechat,
            StringRedisTemplate redis,
            InstantSource clock,
            MeterRegistry meters) {
        this.directory = directory;
        this.rows = rows;
        this.accounts = accounts;
        this.openIds = openIds;
        this.wechat = wechat;
        this.redis = redis;
        this.clock = clock;
        this.unopened = meters.counter("lianxin.tags.unopened");
    }

    /** Once for every account; by one instance at a time. */
    void follow() {
        List<Staff> everybody = directory.all();
        if (everybody.isEmpty()) {
            // The list was lost, or nobody has written it yet: that is no reason to take the menu from all.
            return;
        }
        for (Account account : accounts.all()) {
            String busy = "lianxin:tags:" + account.appId() + ":busy";
            if (account.can(Capability.CONDITIONAL_MENU)
                    && Boolean.TRUE.equals(redis.opsForValue().setIfAbsent(busy, "1", BUSY_AT_MOST))) {
                try {
                    follow(account, everybody);
                } finally {
                    redis.delete(busy);
                }
            }
        }
    }

    private void follow(Account account, List<Staff> everybody) {
        Map<StaffTagMapper.Key, Person> wanted = wanted(account, everybody);
        Map<StaffTagMapper.Key, TagRow> known =
                rows.of(account.appId()).stream().collect(Collectors.toMap(TagRow::key, Function.identity()));
        // First on, then off: who changes from one tag to another is never without a menu.
        for (Map.Entry<StaffTagMapper.Key, Person> one : wanted.entrySet()) {
            if (isDue(known.get(one.getKey())) && !tagged(account, one.getValue(), one.getKey(), true)) {
                return;
            }
        }
        for (TagRow row : known.values()) {
            if (!wanted.containsKey(row.key()) && !tagged(account, row.person(), row.key(), false)) {
                return;
            }
        }
    }

    /** {@return who should bear what; one tag each} */
    private static Map<StaffTagMapper.Key, Person> wanted(Account account, List<Staff> everybody) {
        var wanted = new HashMap<StaffTagMapper.Key, Person>();
        for (Staff staff : everybody) {
            Person person = staff.person();
            if (person.appId().equals(account.appId())) {
                StaffTag.of(staff)
                        .ifPresent(tag -> wanted.putIfAbsent(new StaffTagMapper.Key(person.hash(), tag), person));
            }
        }
        return wanted;
    }

    private boolean isDue(@Nullable TagRow row) {
        return row == null || (!row.worn() && !row.changedAt().plus(ASK_AGAIN).isAfter(clock.instant()));
    }

    /** {@return whether to go on: where WeChat is busy or gives no right, the rest would fare alike} */
    private boolean tagged(Account account, Person person, StaffTagMapper.Key key, boolean wear) {
        String openId;
        try {
            openId = openIds.open(person);
        } catch (IllegalStateException unopened) {
            skip(person, key, wear);
            return true;
        }
        CallOutcome outcome = wechat.tag(account, key.tag().label(), openId, wear);
        switch (outcome) {
            case CallOutcome.Done _ -> note(person, key, wear, wear);
            case CallOutcome.Refused(int code) -> {
                log.info("WeChat refuses a tag: {}", code);
                note(person, key, wear, false);
            }
            case CallOutcome.Later _, CallOutcome.NoRight _ -> {
                return false;
            }
        }
        return true;
    }

    /** Whose key has been retired; asked for another day, and to be taken off as soon as the key is back. */
    private void skip(Person person, StaffTagMapper.Key key, boolean wear) {
        unopened.increment();
        log.warn("lianxin.crypto.keys lacks the key of somebody who {} a tag", wear ? "should bear" : "bears");
        if (wear) {
            note(person, key, true, false);
        }
    }

    private void note(Person person, StaffTagMapper.Key key, boolean wanted, boolean worn) {
        if (wanted) {
            rows.put(person, key.tag(), worn, clock.instant());
        } else {
            rows.drop(key);
        }
    }
}
