package cn.lianxin.petition.handling;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.store.GeneratedId;
import cn.lianxin.config.store.Schema;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import cn.lianxin.petition.deadline.Urgency;
import cn.lianxin.petition.intake.Category;
import cn.lianxin.petition.lifecycle.Asked;
import cn.lianxin.petition.lifecycle.Due;
import cn.lianxin.petition.lifecycle.Following;
import cn.lianxin.petition.lifecycle.Handling;
import cn.lianxin.petition.lifecycle.Holding;
import cn.lianxin.petition.lifecycle.Matter;
import cn.lianxin.petition.lifecycle.Merger;
import cn.lianxin.petition.lifecycle.Pauses;
import cn.lianxin.petition.lifecycle.Petition;
import cn.lianxin.petition.lifecycle.Rating;
import cn.lianxin.petition.lifecycle.Request;
import cn.lianxin.petition.lifecycle.Rounds;
import cn.lianxin.petition.lifecycle.Stage;
import cn.lianxin.petition.lifecycle.State;
import cn.lianxin.petition.lifecycle.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@WithStores
class PetitionMapperTest {
    private static final Instant NOW = District.shanghai("2026-11-24T09:12:00").plusNanos(123_456_000);
    private final Schema schema;
    private final PetitionMapper petitions;

    PetitionMapperTest(TestStores stores) {
        schema = stores.schema("petition");
        stores.clear(schema);
        petitions = schema.mapper(PetitionMapper.class);
    }

    private static Petition fresh(long id) {
        var matter = new Matter(
                "HT2611240000186",
                District.person("resident-01"),
                Urgency.NORMAL,
                Category.OTHER,
                "打不出水",
                "打不出水 💧\n老人提不动",
                "dongshan",
                NOW);
        var limit =
                new Handling(NOW.plus(Duration.ofDays(7)), NOW.plus(Duration.ofDays(6)), NOW.plus(Duration.ofDays(9)));
        Due due = Due.of(NOW.plus(Duration.ofHours(4)), limit);
        return new Petition(
                id,
                1,
                matter,
                State.SUBMITTED,
                Holding.of("dongshan"),
                due,
                Rounds.none(),
                Terms.NONE,
                Following.NONE,
                null);
    }

    private long insert() {
        return Objects.requireNonNull(schema.transaction().execute(status -> {
            var id = new GeneratedId();
            petitions.insert(PetitionRow.of(fresh(0)), id);
            return id.value();
        }));
    }

    private Petition stored() {
        return Objects.requireNonNull(schema.transaction()
                .execute(status -> Objects.requireNonNull(petitions.lock("HT2611240000186"))
                        .petition(List.of())));
    }

    @Test
    void keepsAPetitionAsItIs() {
        long id = insert();

        assertThat(stored()).isEqualTo(fresh(id));
    }

    @Test
    void storesEveryChangeUnderTheVersionThatWasSeen() {
        long id = insert();
        Petition before = fresh(id);
        var after = new Petition(
                id,
                2,
                sorted(before.matter()),
                State.RESOLVED,
                new Holding("water", "xianxia", "hetang", "dongshan", List.of()),
                new Due(
                        null,
                        NOW.plus(Duration.ofDays(3)),
                        NOW.plus(Duration.ofDays(2)),
                        NOW.plus(Duration.ofDays(4)),
                        NOW,
                        NOW.minusSeconds(1),
                        NOW.minusSeconds(2),
                        NOW.minusSeconds(3),
                        Stage.LATE,
                        new Asked(2, NOW.minusSeconds(5), NOW.minusSeconds(6)),
                        new Pauses(Duration.ofSeconds(90), 2)),
                new Rounds(2, 1, Rating.DISSATISFIED, 1, 2, 1, NOW.minusSeconds(4)),
                new Terms(
                        new Request(Request.Kind.SHELVING, NOW.plusSeconds(5), "等预算", "xianxia"),
                        true,
                        NOW.plusSeconds(6)),
                new Following(5, 2, 1),
                new Merger("HT2611240000003", State.IN_PROGRESS));

        assertThat(update(after, 1)).isOne();
        assertThat(stored()).isEqualTo(after);
        assertThat(update(before, 1)).as("somebody was faster").isZero();
        assertThat(stored()).isEqualTo(after);
    }

    private static Matter sorted(Matter matter) {
        return new Matter(
                matter.number(),
                matter.submitter(),
                Urgency.UTILITY,
                Category.LIFT,
                matter.subject(),
                matter.text(),
                matter.entry(),
                matter.createdAt());
    }

    private int update(Petition petition, int seen) {
        return Objects.requireNonNull(
                schema.transaction().execute(status -> petitions.update(PetitionRow.of(petition), seen)));
    }

    @Test
    void findsNothingUnderAnotherNumberOrInAnotherCase() {
        insert();

        assertThat(petitions.lock("HT2611240000187")).isNull();
        assertThat(petitions.lock("ht2611240000186")).isNull();
    }

    @Test
    void picksWhatTheClockHasToLookAtLongestDueFirst() {
        insert();
        Instant wakes = Objects.requireNonNull(stored().wakeAt());

        assertThat(due(wakes.minusNanos(1_000))).isEmpty();
        assertThat(due(wakes)).containsExactly("HT2611240000186");
        schema.transaction()
                .executeWithoutResult(status -> petitions.moveAhead(List.of("HT2611240000186"), wakes.plusSeconds(60)));
        assertThat(due(wakes)).as("somebody else looks at it").isEmpty();
        assertThat(due(wakes.plusSeconds(60))).as("and died").hasSize(1);
    }

    private List<String> due(Instant now) {
        return Objects.requireNonNull(schema.transaction().execute(status -> petitions.due(now, 10)));
    }
}
