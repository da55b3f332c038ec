package cn.lianxin.content.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageCacheTest {
    private final AtomicLong nanos = new AtomicLong(1);
    private final AtomicInteger made = new AtomicInteger();
    private final PageCache cache = new PageCache(nanos::get);

    @Test
    void makesAPageOnceForAllWhoOpenItTogether() {
        Page first = page(7);
        pass(499);
        assertThat(page(7)).isSameAs(first);
        assertThat(page(8)).isNotSameAs(first);
        pass(2);
        assertThat(page(7)).isNotSameAs(first);
        assertThat(made).hasValue(3);
    }

    @Test
    void neverGivesOutWhatWasAskedForMoreThanASecondAgo() {
        Page first = page(7);
        pass(700);
        Page second = cache.page(7, () -> {
            // Others go on with the first one meanwhile, and it takes long.
            assertThat(elsewhere()).isSameAs(first);
            pass(600);
            return make();
        });
        assertThat(second).isNotNull().isNotSameAs(first);
        assertThat(page(7)).as("asked for 600 ms ago, whenever it was ready").isNotSameAs(second);
    }

    @Test
    void forgetsWhatIsTakenBack() {
        page(7);
        pass(1000);
        assertThat(cache.page(7, () -> null)).isNull();
        assertThat(cache.page(7, () -> null)).isNull();
        page(7);
        pass(600);
        assertThat(cache.page(7, () -> null)).isNull();
        assertThat(cache.page(7, () -> null)).isNull();
    }

    @Test
    void showsNothingOldWhereTheStoreIsAway() {
        Page first = page(7);
        pass(999);
        assertThatIllegalStateException().isThrownBy(() -> cache.page(7, PageCacheTest::away));
        assertThat(page(7)).isNotSameAs(first);
        pass(1000);
        assertThatIllegalStateException().isThrownBy(() -> cache.page(7, PageCacheTest::away));
    }

    @Test
    void keepsABoundedNumber() {
        for (int id = 1; id <= 700; id++) {
            page(id);
        }
        page(1);
        page(700);
        assertThat(made).as("the first is kept, the last had no room").hasValue(701);
        pass(1000);
        page(700);
        page(700);
        assertThat(made).hasValue(702);
    }

    private static @Nullable Page away() {
        throw new IllegalStateException("away");
    }

    private @Nullable Page elsewhere() {
        try (var other = Executors.newSingleThreadExecutor()) {
            return other.submit(() -> cache.page(7, PageCacheTest::away)).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Page page(long id) {
        return cache.page(id, this::make);
    }

    private Page make() {
        made.incrementAndGet();
        return new Page(new byte[1]);
    }

    private void pass(int millis) {
        nanos.addAndGet(Duration.ofMillis(millis).toNanos());
    }
}
