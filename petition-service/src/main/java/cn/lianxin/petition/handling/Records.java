package cn.lianxin.petition.handling;

import cn.lianxin.config.store.GeneratedId;
import cn.lianxin.petition.chain.Recusal;
import cn.lianxin.petition.lifecycle.Decision;
import cn.lianxin.petition.lifecycle.Petition;
import cn.lianxin.petition.lifecycle.PetitionEvent;
import cn.lianxin.petition.lifecycle.Task;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a petition: its own, its events', its helpers' and those of who is recused, which change together. */
final class Records {
    private final PetitionMapper petitions;
    private final EventLog events;
    private final TaskMapper tasks;
    private final Recusals recusals;

    Records(PetitionMapper petitions, EventLog events, TaskMapper tasks, Recusals recusals) {
        this.petitions = petitions;
        this.events = events;
        this.tasks = tasks;
        this.recusals = recusals;
    }

    /** {@return the petition, with the id it got} */
    Petition begin(Petition fresh, PetitionEvent submitted) {
        var id = new GeneratedId();
        petitions.insert(PetitionRow.of(fresh), id);
        events.begin(id.value(), List.of(submitted));
        recusals.store(id.value(), Recusal.NONE, fresh.holding().recusal());
        return fresh.stored(id.value());
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<Petition> lock(String number) {
        return Optional.ofNullable(petitions.lock(number))
                .map(row -> row.petition(tasks.of(row.id()), recusals.of(row)));
    }

    /** {@return those that are handled as part of it, each locked as well} */
    List<Petition> mergedInto(Petition master) {
        String number = master.matter().number();
        return events.takenIn(master.id())
                .flatMap(taken -> lock(taken).stream())
                .filter(taken ->
                        taken.merger() != null && taken.merger().master().equals(number))
                .toList();
    }

    /** The two of a merger, in an order in which no two steps wait for each other. */
    void lockBoth(String one, String other) {
        petitions.lockBoth(one, other);
    }

    /**
     * What a step has led to.
     *
     * @throws StalePetitionException where somebody else has changed it since it was read
     */
    void store(Petition before, Decision.Done done) {
        if (petitions.update(PetitionRow.of(done.next()), before.version()) != 1) {
            throw new StalePetitionException(before.matter().number(), before.version());
        }
        storeTasks(before.id(), before.holding().tasks(), done.next().holding().tasks());
        recusals.store(
                before.id(), before.holding().recusal(), done.next().holding().recusal());
        events.goOn(before.id(), done.events());
    }

    private void storeTasks(long petition, List<Task> before, List<Task> after) {
        after.stream().filter(task -> !before.contains(task)).forEach(task -> tasks.put(petition, task));
        before.stream()
                .map(Task::unit)
                .filter(unit -> after.stream().noneMatch(task -> task.unit().equals(unit)))
                .forEach(unit -> tasks.drop(petition, unit));
    }

    /** Has the clock look at all that this unit has in hand. */
    void wake(String unit, Instant now) {
        petitions.wakeLed(unit, now);
        petitions.wakeOffered(unit, now);
    }

    /** Has the clock look at it then, and not before; never where that is null. */
    void moveAhead(Petition petition, @Nullable Instant until) {
        petitions.moveAhead(List.of(petition.matter().number()), until);
    }

    /** {@return whether the petition's events are whole, in order and unaltered} */
    boolean verifies(long petition) {
        return events.verifies(petition);
    }
}
