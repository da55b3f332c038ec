package cn.lianxin.petition.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.store.Schema;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@WithStores
class PetitionNumbersTest {
    private static final Instant MORNING = District.shanghai("2026-11-24T09:12:00");
    private final Schema schema;
    private final NumberBlockMapper blocks;

    PetitionNumbersTest(TestStores stores) {
        schema = stores.schema("petition");
        stores.clear(schema);
        blocks = schema.mapper(NumberBlockMapper.class);
    }

    private PetitionNumbers instance() {
        return new PetitionNumbers(schema, blocks);
    }

    @Test
    void drawsBlocksThatFollowEachOther() {
        List<Integer> ends = schema.transaction().execute(status -> {
            var drawn = new ArrayList<Integer>();
            for (int i = 0; i < 3; i++) {
                blocks.draw("261124", 200);
                drawn.add(blocks.blockEnd());
            }
            return drawn;
        });

        assertThat(ends).containsExactly(200, 400, 600);
    }

    @Test
    void neverGivesOneNumberFromTwoInstances() {
        var one = instance();
        var other = instance();
        var given = new HashSet<PetitionNumber>();

        for (int i = 0; i < 450; i++) {
            assertThat(given.add(one.next(MORNING))).isTrue();
            assertThat(given.add(other.next(MORNING))).isTrue();
        }
    }

    @Test
    void beginsAnewAtMidnightInShanghai() {
        var numbers = instance();

        assertThat(numbers.next(District.shanghai("2026-11-24T23:59:59")))
                .isEqualTo(new PetitionNumber(LocalDate.of(2026, 11, 24), 0));
        assertThat(numbers.next(District.shanghai("2026-11-25T00:00:00")))
                .isEqualTo(new PetitionNumber(LocalDate.of(2026, 11, 25), 0));
        assertThat(numbers.next(District.shanghai("2026-11-24T23:59:59")).sequence())
                .as("one that was on its way at midnight")
                .isEqualTo(200);
    }

    @Test
    void givesTwoThousandToSixteenWhoHoldConnections() throws InterruptedException, ExecutionException {
        var numbers = instance();
        List<Future<List<PetitionNumber>>> given;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            given = threads.invokeAll(IntStream.range(0, 16)
                    .<Callable<List<PetitionNumber>>>mapToObj(n -> () -> draw(numbers))
                    .toList());
        }

        var all = new HashSet<PetitionNumber>();
        for (Future<List<PetitionNumber>> some : given) {
            all.addAll(some.get());
        }
        assertThat(all).hasSize(16 * 125);
    }

    private List<PetitionNumber> draw(PetitionNumbers numbers) {
        var drawn = new ArrayList<PetitionNumber>();
        for (int i = 0; i < 125; i++) {
            drawn.add(Objects.requireNonNull(schema.transaction().execute(status -> {
                blocks.blockEnd();
                return numbers.next(MORNING);
            })));
        }
        return drawn;
    }
}
