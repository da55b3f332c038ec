package cn.lianxin.gateway.delivery;

import cn.lianxin.config.contract.Person;
import cn.lianxin.config.store.Schema;
import cn.lianxin.gateway.delivery.RecallMapper.Part;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes back what somebody must not see any more: what rests, waits or is held, alone or within a digest, and what would
 * go another way because it is held or lost. What is gone, or being sent, is seen.
 *
 * <p>It cannot come before what it takes back. Both are steps of one petition, whose row the second step locks after the
 * first has committed, so that they stand in the outbox by their ids in that order; the relay moves them in that order to
 * the one stream that their person has; and its reader stores them in the stream's order, whoever reads it. What comes
 * twice is dropped by its id, also where it was taken back.
 */
final class Recalls {
    private final Schema schema;
    private final RecallMapper rows;

    Recalls(Schema schema) {
        this.schema = schema;
        this.rows = schema.mapper(RecallMapper.class);
    }

    /** However often it comes. */
    void take(Person person, String number) {
        schema.transaction().executeWithoutResult(status -> {
            List<Part> parts = rows.about(person.hash(), number);
            List<Long> alone = parts.stream()
                    .filter(part -> part.carrier() == null)
                    .map(Part::id)
                    .toList();
            if (!alone.isEmpty()) {
                rows.recall(alone);
            }
            parts.stream()
                    .map(Part::carrier)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet())
                    .forEach(carrier -> takeOut(carrier, number));
        });
    }

    private void takeOut(long carrier, String number) {
        List<Part> digest = rows.digest(carrier);
        Set<Long> out = digest.stream()
                .filter(part -> number.equals(part.aboutNumber()))
                .map(Part::id)
                .collect(Collectors.toCollection(HashSet::new));
        List<Part> kept =
                digest.stream().filter(part -> !out.contains(part.id())).toList();
        if (isGone(digest.getFirst(), carrier)) {
            out.retainAll(Set.of(carrier));
        } else if (!kept.isEmpty()) {
            // The row that brings it stays as it is; where its own words go, it says what the next one said.
            rows.bring(carrier, kept.getFirst(), words(kept));
            out.add(kept.getFirst().id());
            out.remove(carrier);
        }
        if (!out.isEmpty()) {
            rows.recall(List.copyOf(out));
        }
    }

    private static boolean isGone(Part first, long carrier) {
        return first.id() != carrier
                || switch (first.state()) {
                    case RESTING, QUEUED, SENDING, HELD -> false;
                    case MERGED, SENT, JOINED, PROVEN, FAILED, RECALLED -> true;
                };
    }

    private static String words(List<Part> parts) {
        return parts.stream().map(Part::text).collect(Collectors.joining(Digest.BETWEEN));
    }
}
