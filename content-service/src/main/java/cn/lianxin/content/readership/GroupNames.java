package cn.lianxin.content.readership;

import cn.lianxin.config.identity.GroupDirectory;
import cn.lianxin.config.identity.ListedGroup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The groups of the chain as they are now, with the town each belongs to. */
public final class GroupNames {
    private static final String TOWN = "TOWN";
    private static final String DEPARTMENT = "DEPARTMENT";

    /** A chain has five levels; a list that runs in a ring ends here. */
    private static final int HIGHEST = 8;

    private final List<ListedGroup> all;
    private final Map<String, ListedGroup> byCode = new HashMap<>();

    private GroupNames(List<ListedGroup> all) {
        this.all = all;
        all.forEach(group -> byCode.put(group.code(), group));
    }

    /** {@return the directory's groups, read once; departments are none} */
    public static GroupNames of(GroupDirectory directory) {
        return new GroupNames(directory.all().stream()
                .filter(group -> !group.level().equals(DEPARTMENT))
                .toList());
    }

    /** {@return all, in the order of their codes} */
    public List<ListedGroup> all() {
        return all;
    }

    /** {@return the group with this code; null where there is none, or none any more} */
    public @Nullable ListedGroup group(String code) {
        return byCode.get(code);
    }

    /** {@return the town or street at or above it; null for the district and for what hangs elsewhere} */
    public @Nullable ListedGroup town(ListedGroup group) {
        ListedGroup at = group;
        for (int i = 0; i < HIGHEST && at != null; i++) {
            if (at.level().equals(TOWN)) {
                return at;
            }
            String parent = at.parent();
            at = parent == null ? null : byCode.get(parent);
        }
        return null;
    }
}
