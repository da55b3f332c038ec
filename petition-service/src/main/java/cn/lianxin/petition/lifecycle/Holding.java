package cn.lianxin.petition.lifecycle;

import cn.lianxin.petition.chain.Recusal;
import cn.lianxin.petition.chain.Relation;
import cn.lianxin.petition.chain.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a petition.
 *
 * @param lead code of the unit that is responsible
 * @param behind code of the group of the chain behind a department that leads: it gave the matter away and gets it back;
 *     null where a group leads
 * @param offered code of the unit it was passed on to, until that one takes it
 * @param resolver code of the unit that resolved it last
 * @param tasks what units beside the lead owe, in the order asked
 * @param recusal who must never be any of them
 */
public record Holding(
        String lead,
        @Nullable String behind,
        @Nullable String offered,
        @Nullable String resolver,
        List<Task> tasks,
        Recusal recusal) {
    public Holding {
        tasks = List.copyOf(tasks);
    }

    /** Of a matter that is about nobody who could hold it. */
    public Holding(
            String lead,
            @Nullable String behind,
            @Nullable String offered,
            @Nullable String resolver,
            List<Task> tasks) {
        this(lead, behind, offered, resolver, tasks, Recusal.NONE);
    }

    /** Of a new matter. */
    public static Holding of(String lead) {
        return new Holding(lead, null, null, null, List.of());
    }

    /** The same, from which these are kept. */
    public Holding without(Recusal recused) {
        return new Holding(lead, behind, offered, resolver, tasks, recused);
    }

    /** Led past those who are recused, who lose whatever part they had. */
    Holding past(Recusal recused, String leader, @Nullable String stillBehind) {
        return new Holding(
                leader,
                stillBehind,
                recused.covers(offered) || !leader.equals(lead) ? null : offered,
                resolver,
                tasks.stream()
                        .filter(task ->
                                !recused.covers(task.unit()) && !task.unit().equals(leader))
                        .toList(),
                recused);
    }

    /** After an event; what it names is mostly the unit that has a part in it now. */
    Holding after(PetitionEvent event, Ground ground) {
        String unit = Objects.requireNonNullElse(event.detail(), lead);
        return switch (event.kind()) {
            case SUBMITTED, SUPPLEMENTED, URGED, ACCEPTED, ANSWERED -> this;
            case HELP_EXCUSED, ASKED, RESUMED, NOTED, SUPERVISED, WARNED, OVERDUE, NEVER_ANSWERED, FAR_OVERDUE -> this;
            case OBJECTED, WITHDRAWN, RATED, CLOSED, REACHED, UNREACHED, REMINDED, DEPUTED, UNSEEN -> this;
            case RECLASSIFIED, MADE_COMPLEX -> this;
            case EXTENSION_ASKED, EXTENDED, SHELVING_ASKED, SHELVED, REQUEST_REFUSED, REVIEW_DUE, TAKEN_UP -> this;
            case SUPPORTED, SUPPORTER_RATED, MERGED, SPLIT, TOOK_IN, LET_GO -> this;
            case ESCALATED, TRANSFERRED, ASSIGNED_DOWN -> offeredTo(unit);
            case OFFER_WITHDRAWN -> offeredTo(null);
            case TAKEN -> takenBy(unit, ground.relation(lead, unit) == Relation.DEPARTMENT);
            case RETURNED -> unit.equals(lead) ? offeredTo(null) : ledBy(unit);
            case HELP_ASKED, HELP_OWED -> askedOf(unit, event.at());
            case HELPED -> answeredBy(unit);
            case CLIMBED, REOPENED -> ledBy(unit);
            case RECUSED -> past(ground.recusal(), unit, behindPast(unit, ground));
            case HANDED_OVER -> unit.equals(lead) ? offeredTo(null) : ledBy(unit);
            case HIDDEN, CLAIMED -> this;
            case NOT_INVOLVED -> without(ground.recusal());
            case RESOLVED, REJECTED, NO_REPLY -> resolvedBy(unit);
        };
    }

    /** {@return the group behind the department that leads; the one above it where that one is recused} */
    private @Nullable String behindPast(String unit, Ground ground) {
        if (behind == null || !unit.equals(lead)) {
            return null;
        }
        return ground.recusal().covers(behind)
                ? ground.above(behind).map(Unit::code).orElse(null)
                : behind;
    }

    /** {@return whether this unit owes its part} */
    public boolean owes(String unit) {
        return open().anyMatch(task -> task.unit().equals(unit));
    }

    /** {@return the units that owe their part} */
    public Stream<Task> open() {
        return tasks.stream().filter(task -> !task.answered());
    }

    Holding offeredTo(@Nullable String unit) {
        return new Holding(lead, behind, unit, resolver, tasks, recusal);
    }

    /** Led by a group of the chain. */
    Holding ledBy(String unit) {
        return new Holding(unit, null, null, resolver, without(unit), recusal);
    }

    /** Taken by a unit; behind a department stays the group that gave it away. */
    Holding takenBy(String unit, boolean department) {
        String giver = behind == null ? lead : behind;
        return new Holding(unit, department ? giver : null, null, resolver, without(unit), recusal);
    }

    /** The helpers' part is over with it. */
    Holding resolvedBy(@Nullable String unit) {
        return new Holding(lead, behind, null, unit, List.of(), recusal);
    }

    Holding askedOf(String unit, Instant now) {
        return new Holding(
                lead,
                behind,
                offered,
                resolver,
                Stream.concat(without(unit).stream(), Stream.of(new Task(unit, now, false)))
                        .toList(),
                recusal);
    }

    Holding answeredBy(String unit) {
        return new Holding(
                lead,
                behind,
                offered,
                resolver,
                tasks.stream()
                        .map(task -> task.unit().equals(unit) ? task.done() : task)
                        .toList(),
                recusal);
    }

    private List<Task> without(String unit) {
        return tasks.stream().filter(task -> !task.unit().equals(unit)).toList();
    }
}
