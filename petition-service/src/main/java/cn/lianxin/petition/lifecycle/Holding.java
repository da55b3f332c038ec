package cn.lianxin.petition.lifecycle;

import java.time.Instant;
import java.util.List;
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
 */
public record Holding(
        String lead,
        @Nullable String behind,
        @Nullable String offered,
        @Nullable String resolver,
        List<Task> tasks) {
    public Holding {
        tasks = List.copyOf(tasks);
    }

    /** Of a new matter. */
    public static Holding of(String lead) {
        return new Holding(lead, null, null, null, List.of());
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
        return new Holding(lead, behind, unit, resolver, tasks);
    }

    /** Led by a group of the chain. */
    Holding ledBy(String unit) {
        return new Holding(unit, null, null, resolver, without(unit));
    }

    /** Taken by a unit; behind a department stays the group that gave it away. */
    Holding takenBy(String unit, boolean department) {
        String giver = behind == null ? lead : behind;
        return new Holding(unit, department ? giver : null, null, resolver, without(unit));
    }

    /** The helpers' part is over with it. */
    Holding resolvedBy(@Nullable String unit) {
        return new Holding(lead, behind, null, unit, List.of());
    }

    Holding askedOf(String unit, Instant now) {
        return new Holding(
                lead,
                behind,
                offered,
                resolver,
                Stream.concat(without(unit).stream(), Stream.of(new Task(unit, now, false)))
                        .toList());
    }

    Holding answeredBy(String unit) {
        return new Holding(
                lead,
                behind,
                offered,
                resolver,
                tasks.stream()
                        .map(task -> task.unit().equals(unit) ? task.done() : task)
                        .toList());
    }

    private List<Task> without(String unit) {
        return tasks.stream().filter(task -> !task.unit().equals(unit)).toList();
    }
}
