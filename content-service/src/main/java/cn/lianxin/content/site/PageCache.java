package cn.lianxin.content.site;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Pages of the last second. A page is never given out later than a second after MySQL was asked for it, so what is taken
 * back is gone within that second in every process, with nothing that processes would have to tell each other.
 *
 * <p>In its second half somebody makes it anew while the others go on with what there is, so that nobody has to wait
 * while an article is much read.
 */
final class PageCache {
    static final long LIFE = Duration.ofSeconds(1).toNanos();

    /** Articles read within one second beyond that are made for each reader. */
    private static final int MOST = 500;

    private final Map<Long, Slot> slots = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    /** @param nanos as {@link System#nanoTime} */
    PageCache(LongSupplier nanos) {
        this.nanos = nanos;
    }

    private record Made(Page page, long askedAt) {}

    private static final class Slot {
        final ReentrantLock making = new ReentrantLock();
        volatile @Nullable Made made;
    }

    /** {@return the page where nobody has to make it now; else null} */
    @Nullable
    Page ready(long id) {
        Slot slot = slots.get(id);
        Made made = slot == null ? null : slot.made;
        long age = age(made);
        boolean good = slot != null && age < LIFE && (age < LIFE / 2 || slot.making.isLocked());
        return made != null && good ? made.page : null;
    }

    /**
     * {@return the page; null where there is none}
     *
     * @param make asks for the article and makes its page; null where there is none
     */
    @Nullable
    Page page(long id, Supplier<@Nullable Page> make) {
        Slot slot = slots.get(id);
        if (slot == null) {
            if (slots.size() >= MOST && !sweep()) {
                return make.get();
            }
            slot = slots.computeIfAbsent(id, fresh -> new Slot());
        }
        Made made = slot.made;
        long age = age(made);
        if (made != null && age < LIFE && (age < LIFE / 2 || !slot.making.tryLock())) {
            return made.page;
        }
        if (age >= LIFE) {
            slot.making.lock();
        }
        try {
            return makeAnew(id, slot, make);
        } finally {
            slot.making.unlock();
        }
    }

    private @Nullable Page makeAnew(long id, Slot slot, Supplier<@Nullable Page> make) {
        Made other = slot.made;
        if (other != null && age(other) < LIFE / 2) {
            return other.page;
        }
        long askedAt = nanos.getAsLong();
        Page page = make.get();
        slot.made = page == null ? null : new Made(page, askedAt);
        if (page == null) {
            slots.remove(id, slot);
        }
        return page;
    }

    private long age(@Nullable Made made) {
        return made == null ? Long.MAX_VALUE : nanos.getAsLong() - made.askedAt;
    }

    /** {@return whether there is room} */
    private boolean sweep() {
        slots.values().removeIf(slot -> age(slot.made) >= LIFE && !slot.making.isLocked());
        return slots.size() < MOST;
    }
}
