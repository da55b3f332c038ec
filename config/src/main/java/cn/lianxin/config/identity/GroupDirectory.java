package cn.lianxin.config.identity;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * Every group of the chain and every department, for menus, QR codes, group links and pages; in Redis.
 *
 * <p>Written and read like the {@link StaffDirectory}: whole, by petition-service alone, at its start, after every
 * committed change and each minute. A closed group is not in it.
 */
public final class GroupDirectory {
    private final Listing<ListedGroup> groups;

    GroupDirectory(StringRedisTemplate redis) {
        groups = new Listing<>(redis, "groups", ListedGroup.class);
    }

    /** {@return the group with this code; empty where there is none, or none any more} */
    public Optional<ListedGroup> group(String code) {
        return groups.get(code);
    }

    /** {@return every group, in the order of their codes} */
    public List<ListedGroup> all() {
        return groups.all().stream()
                .sorted(Comparator.comparing(ListedGroup::code))
                .toList();
    }

    /** Replaces the list; for the module that owns it. */
    public void publish(List<ListedGroup> all) {
        var codes = new LinkedHashMap<String, ListedGroup>();
        all.forEach(group -> codes.put(group.code(), group));
        groups.replace(codes);
    }
}
