package cn.lianxin.gateway.media;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.store.Schema;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.Tidying;
import cn.lianxin.config.store.WithStores;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Select;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Long before anything that other tests write, so that nothing of theirs is old. */
@WithStores
class EndedMediaTest {
    private static final Instant SENT = Instant.parse("2020-03-01T04:00:00Z");
    private static final Instant NOW = SENT.plus(MediaConfiguration.KEPT);

    private final Schema schema;
    private final MediaMapper rows;

    interface Probe {
        @Select("SELECT id FROM media WHERE app_id = 'wx-ended' ORDER BY id")
        List<Long> all();

        @Delete("DELETE FROM media WHERE app_id = 'wx-ended'")
        void clear();
    }

    EndedMediaTest(TestStores stores) {
        schema = stores.schema("gateway");
        rows = schema.mapper(MediaMapper.class);
    }

    @AfterEach
    void nothingIsLeft() {
        schema.mapper(Probe.class).clear();
    }

    @Test
    void goAfterNinetyDaysUnlessTheyAreToBeFetchedStill() {
        // Far ahead, so that nobody fetches it.
        Instant later = Instant.parse("2100-01-01T00:00:00Z");
        rows.insert(List.of(row("kept"), row("waiting")), later);
        Probe probe = schema.mapper(Probe.class);
        long kept = probe.all().getFirst();
        rows.move(kept, MediaState.KEPT, null, null);
        Tidying.Step step = new MediaConfiguration().endedMedia(schema);

        assertThat(step.delete(NOW)).isZero();
        assertThat(step.delete(NOW.plusSeconds(1))).isOne();

        assertThat(probe.all()).hasSize(1).doesNotContain(kept);
    }

    private static MediaRow row(String name) {
        String key = "E".repeat(43 - name.length()) + name;
        return new MediaRow(0, key, name, "wx-ended", key, "k1.sealed", MediaKind.PHOTO, 0, SENT);
    }
}
