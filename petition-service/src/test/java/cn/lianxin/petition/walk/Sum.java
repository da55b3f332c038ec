package cn.lianxin.petition.walk;

import cn.lianxin.petition.lifecycle.PetitionEvent.Kind;
import cn.lianxin.petition.lifecycle.State;
import cn.lianxin.petition.walk.WalkMapper.Happened;
import cn.lianxin.petition.walk.WalkMapper.Row;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a petition's events say of it, added up here once more and by other code than the product's.
 *
 * @param events how many, which is also the number of the last
 */
record Sum(
        State state,
        String lead,
        @Nullable String offered,
        int reopenings,
        int returns,
        int questions,
        int objections,
        int supporters,
        int merged,
        int events) {

    /** {@return what the row says; of its events only that none is missing} */
    static Sum of(Row row, int events) {
        return new Sum(
                row.state(),
                row.leadUnit(),
                row.offeredUnit(),
                row.reopenings(),
                row.returns(),
                row.questions(),
                row.objections(),
                row.supporters(),
                row.merged(),
                events);
    }

    static Sum of(List<Happened> events, Set<String> recused) {
        String lead = "";
        String offered = null;
        for (Happened event : events) {
            String unit = Objects.requireNonNullElse(event.detail(), lead);
            switch (event.kind()) {
                case ESCALATED, TRANSFERRED, ASSIGNED_DOWN -> offered = unit;
                case OFFER_WITHDRAWN -> offered = null;
                case SUBMITTED, TAKEN, RETURNED, CLIMBED, REOPENED, HANDED_OVER -> {
                    lead = unit;
                    offered = null;
                }
                case RECUSED -> {
                    offered = unit.equals(lead) && !recused.contains(String.valueOf(offered)) ? offered : null;
                    lead = unit;
                }
                default -> {}
            }
        }
        return new Sum(
                events.getLast().toState(),
                lead,
                offered,
                count(Kind.REOPENED, events),
                count(Kind.RETURNED, events),
                count(Kind.ASKED, events),
                count(Kind.OBJECTED, events),
                count(Kind.SUPPORTED, events) + people(Kind.TOOK_IN, events) - people(Kind.LET_GO, events),
                count(Kind.TOOK_IN, events) - count(Kind.LET_GO, events),
                events.getLast().seq());
    }

    private static int count(Kind kind, List<Happened> events) {
        return (int) events.stream().filter(event -> event.kind() == kind).count();
    }

    /** Behind the other petition's number stands how many people. */
    private static int people(Kind kind, List<Happened> events) {
        return events.stream()
                .filter(event -> event.kind() == kind)
                .map(event -> Objects.requireNonNull(event.detail()))
                .mapToInt(detail -> Integer.parseInt(detail.substring(detail.indexOf(' ') + 1)))
                .sum();
    }
}
