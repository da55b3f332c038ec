package cn.lianxin.content.readership;

import cn.lianxin.config.identity.GroupDirectory;
import cn.lianxin.config.identity.ListedGroup;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The codes of all groups, read anew every few seconds and not for every view: whoever makes codes up costs no question
 * to Redis each.
 */
final class KnownGroups {
    private static final long FRESH = Duration.ofSeconds(5).toNanos();

    private final GroupDirectory directory;
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile @Nullable Codes codes;

    private record Codes(Set<String> all, long readAt) {}

    KnownGroups(GroupDirectory directory) {
        this.directory = directory;
    }

    /** @throws RuntimeException where nothing is known yet and Redis is away */
    boolean contains(String code) {
        Codes current = codes;
        if (current == null) {
            current = read();
        } else if (System.nanoTime() - current.readAt > FRESH && reading.compareAndSet(false, true)) {
            // The others go on with what they have meanwhile.
            try {
                current = read();
            } finally {
                reading.set(false);
            }
        }
        return current.all.contains(code);
    }

    private Codes read() {
        var read = new Codes(
                directory.all().stream()
                        .filter(group -> !group.level().equals("DEPARTMENT"))
                        .map(ListedGroup::code)
                        .collect(Collectors.toUnmodifiableSet()),
                System.nanoTime());
        codes = read;
        return read;
    }
}
