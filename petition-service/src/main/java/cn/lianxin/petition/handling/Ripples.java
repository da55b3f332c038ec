package cn.lianxin.petition.handling;

import cn.lianxin.petition.chain.Recusal;
import cn.lianxin.petition.lifecycle.Action;
import cn.lianxin.petition.lifecycle.Merger;
import cn.lianxin.petition.lifecycle.Other;
import cn.lianxin.petition.lifecycle.Petition;
import cn.lianxin.petition.lifecycle.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a step does to the other petitions of a merger, in the same transaction. */
final class Ripples {
    /** The writer's own doing: it follows from what somebody did, whether or not that one may see the other petition. */
    private static final Set<Class<? extends Action>> OWN =
            Set.of(Action.TakeIn.class, Action.LetGo.class, Action.Released.class, Action.RecuseToo.class);

    private final Records records;
    private final Supporters supporters;

    /** What is to be done, and to which. */
    record Ripple(Petition petition, Action action) {}

    Ripples(Records records, Supporters supporters) {
        this.records = records;
        this.supporters = supporters;
    }

    static boolean own(Action action) {
        return OWN.contains(action.getClass());
    }

    /** {@return the one it is to be put under, where that is what is wanted} */
    Optional<Other> other(Petition merged, Action action) {
        return action instanceof Action.Merge(String number)
                ? records.lock(number).map(master -> supporters.other(master, merged))
                : Optional.empty();
    }

    /** {@return what has to be done before a step: who takes back the own matter does not take back that of others} */
    List<Ripple> first(Petition before, Petition after) {
        boolean ends = after.state() == State.WITHDRAWN && before.following().merged() > 0;
        return ends
                ? records.mergedInto(before).stream()
                        .map(merged -> new Ripple(merged, new Action.Released()))
                        .toList()
                : List.of();
    }

    /**
     * {@return what follows from a step}
     *
     * @param other the master, where the step was to be put under it
     */
    List<Ripple> of(Petition before, Petition after, Optional<Other> other, Instant now) {
        return Stream.concat(toTheMaster(before, after, other, now), toWhatIsMerged(before, after))
                .toList();
    }

    private Stream<Ripple> toTheMaster(Petition before, Petition after, Optional<Other> other, Instant now) {
        Merger was = before.merger();
        Merger is = after.merger();
        String number = before.matter().number();
        if (was == null && is != null) {
            Other master = other.orElseThrow();
            supporters.takeIn(master.petition(), before, now);
            return Stream.of(new Ripple(master.petition(), new Action.TakeIn(number, master.joining())));
        }
        if (was != null && is == null) {
            Petition master = records.lock(was.master()).orElseThrow();
            int people = supporters.letGo(master, before);
            return Stream.of(new Ripple(master, new Action.LetGo(number, people)));
        }
        return Stream.empty();
    }

    /** Whoever must not hear of the master must not hear of it by way of what is merged into it either. */
    private Stream<Ripple> toWhatIsMerged(Petition before, Petition after) {
        Recusal recusal = after.holding().recusal();
        if (after.following().merged() == 0 || before.holding().recusal().whom().containsAll(recusal.whom())) {
            return Stream.empty();
        }
        String lead = after.holding().lead();
        return records.mergedInto(after).stream()
                .map(merged -> new Ripple(merged, new Action.RecuseToo(recusal, lead)));
    }
}
