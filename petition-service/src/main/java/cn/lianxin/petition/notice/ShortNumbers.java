package cn.lianxin.petition.notice;

import cn.lianxin.petition.chain.Owner;
import cn.lianxin.petition.notice.ShortNumberMapper.Given;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.dao.DuplicateKeyException;

/**
 * The small numbers staff type instead of fifteen characters: smallest free from 1, stable, free again 30 days after the
 * matter left the list.
 *
 * <p>At most 99 a person: nobody types a longer one, and a desk that holds thousands must not queue for numbers.
 */
public final class ShortNumbers {
    private static final int MOST = 99;
    private static final int TRIES = 20;
    private static final Duration KEPT = Duration.ofDays(30);

    /** A desk with thousands in hand is not asked at each of them whether one of its 99 has become free. */
    private static final Duration FULL = Duration.ofMinutes(10);

    private final ShortNumberMapper rows;
    private final InstantSource clock;
    private final Map<String, Instant> full = new ConcurrentHashMap<>();

    ShortNumbers(ShortNumberMapper rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** {@return the number this owner types for the petition, new or given before; empty where 99 are in use} */
    public OptionalInt give(Owner owner, long petition) {
        Integer known = rows.number(owner.staffId(), petition);
        return known == null ? giveNew(owner, petition) : OptionalInt.of(known);
    }

    /** {@return a number for a petition that can have none yet; empty where 99 are in use} */
    public OptionalInt giveNew(Owner owner, long petition) {
        Instant now = clock.instant();
        if (now.isBefore(full.getOrDefault(owner.staffId(), Instant.MIN))) {
            return OptionalInt.empty();
        }
        List<Given> given = rows.given(owner.staffId());
        if (freed(owner, given, now)) {
            given = rows.given(owner.staffId());
        }
        Set<Integer> used = given.stream().map(Given::number).collect(Collectors.toCollection(HashSet::new));
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            OptionalInt free = smallestFree(used);
            if (free.isEmpty()) {
                full.put(owner.staffId(), now.plus(FULL));
                return free;
            }
            try {
                rows.give(owner.staffId(), free.getAsInt(), petition, now);
                return free;
            } catch (DuplicateKeyException taken) {
                // Another matter reached this owner in the same moment; the next number is its own.
                used.add(free.getAsInt());
            }
        }
        return OptionalInt.empty();
    }

    /** {@return the number of the petition this member of staff means} */
    public Optional<String> petition(String staffId, int number) {
        return Optional.ofNullable(rows.petition(staffId, number));
    }

    /** Takes the petition's numbers from those who are recused from it. */
    void takeBack(long petition) {
        rows.takeBack(petition);
    }

    private boolean freed(Owner owner, List<Given> given, Instant now) {
        Instant before = now.minus(KEPT);
        return given.stream().anyMatch(one -> one.givenAt().isBefore(before))
                && rows.free(owner.staffId(), String.valueOf(owner.unit()), before) > 0;
    }

    private static OptionalInt smallestFree(Set<Integer> used) {
        return IntStream.rangeClosed(1, MOST).filter(n -> !used.contains(n)).findFirst();
    }
}
