package cn.lianxin.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.store.Schema;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Long before anything that other tests write, so that nothing of theirs is old. */
@WithStores
class EndedDeliveriesTest {
    private static final Instant NOW = Instant.parse("2020-06-01T04:00:00Z");
    private static final Instant OLD = NOW.minus(Duration.ofDays(90)).minusSeconds(1);

    private final Probe rows;
    private final EndedDeliveries step;

    interface Probe {
        @Insert("""
                INSERT INTO delivery (message_id, app_id, person_hash, sealed, text, state, attempts, doubtful, joined_to,
                    alert_at, created_at)
                VALUES (#{id}, 'wx', #{hash}, 'k1.sealed', '井打好了', #{state}, 1, FALSE, #{joinedTo}, #{alertAt}, #{at})
                """)
        void put(
                @Param("id") String id,
                @Param("hash") String hash,
                @Param("state") DeliveryState state,
                @Param("joinedTo") @Nullable String joinedTo,
                @Param("alertAt") @Nullable Instant alertAt,
                @Param("at") Instant at);

        @Select("SELECT message_id FROM delivery WHERE message_id LIKE 'ended-%' ORDER BY id")
        List<String> left();

        @Delete("DELETE FROM delivery WHERE message_id LIKE 'ended-%'")
        void clear();
    }

    EndedDeliveriesTest(TestStores stores) {
        Schema schema = stores.schema("gateway");
        rows = schema.mapper(Probe.class);
        step = new EndedDeliveries(schema.mapper(EndedMapper.class));
    }

    @BeforeEach
    @AfterEach
    void nothingIsThere() {
        rows.clear();
    }

    @Test
    void goAfterNinetyDaysAndNothingElseGoes() {
        for (DeliveryState state : DeliveryState.values()) {
            put("old-" + state, state, OLD);
            put("new-" + state, state, OLD.plusSeconds(2));
        }

        assertThat(step.delete(NOW)).isEqualTo(5);

        assertThat(rows.left())
                .filteredOn(id -> id.startsWith("ended-old-"))
                .containsExactly(
                        "ended-old-RESTING",
                        "ended-old-QUEUED",
                        "ended-old-SENDING",
                        "ended-old-HELD",
                        "ended-old-JOINED");
        assertThat(rows.left()).filteredOn(id -> id.startsWith("ended-new-")).hasSize(DeliveryState.values().length);
        assertThat(step.delete(NOW)).isZero();
    }

    @Test
    void stayWhileAnotherWayIsTriedForThem() {
        rows.put("ended-alert", hash("alert"), DeliveryState.FAILED, null, NOW, OLD);
        assertThat(step.delete(NOW)).isZero();
    }

    @Test
    void stayWhileWhatWentWithThemWaitsForProof() {
        put("answer", DeliveryState.FAILED, OLD);
        rows.put("ended-joined", hash("answer"), DeliveryState.JOINED, "ended-answer", null, OLD);
        assertThat(step.delete(NOW)).isZero();
        assertThat(rows.left()).containsExactly("ended-answer", "ended-joined");
    }

    private void put(String name, DeliveryState state, Instant at) {
        rows.put("ended-" + name, hash(name), state, null, null, at);
    }

    private static String hash(String name) {
        return "E".repeat(43 - name.length()) + name;
    }
}
