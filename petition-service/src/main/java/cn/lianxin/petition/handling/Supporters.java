package cn.lianxin.petition.handling;

import cn.lianxin.config.contract.Person;
import cn.lianxin.petition.chain.BindingMapper;
import cn.lianxin.petition.chain.ChainSnapshot;
import cn.lianxin.petition.chain.Level;
import cn.lianxin.petition.handling.SupporterMapper.Supporter;
import cn.lianxin.petition.intake.Words;
import cn.lianxin.petition.lifecycle.Action;
import cn.lianxin.petition.lifecycle.Actor;
import cn.lianxin.petition.lifecycle.Identity;
import cn.lianxin.petition.lifecycle.Matter;
import cn.lianxin.petition.lifecycle.Other;
import cn.lianxin.petition.lifecycle.Petition;
import cn.lianxin.petition.lifecycle.PetitionEvent;
import cn.lianxin.petition.lifecycle.Rating;
import cn.lianxin.petition.lifecycle.Stake;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who else waits for a petition, and who may. */
final class Supporters {
    private final SupporterMapper rows;
    private final BindingMapper bindings;
    private final Words words;

    Supporters(SupporterMapper rows, BindingMapper bindings, Words words) {
        this.rows = rows;
        this.bindings = bindings;
        this.words = words;
    }

    /** Most petitions have none, and cost no statement. */
    List<Supporter> of(Petition petition) {
        return petition.following().supporters() == 0 ? List.of() : rows.of(petition.id());
    }

    Stake stake(Petition petition, List<Supporter> all, Action action, Actor actor, ChainSnapshot chain) {
        if (!(actor instanceof Actor.Resident(Person person))) {
            return Stake.NONE;
        }
        Optional<Supporter> joined =
                all.stream().filter(one -> one.person().equals(person)).findFirst();
        if (joined.isPresent()) {
            return joined.get().judged() == null ? Stake.SUPPORTER : Stake.JUDGED;
        }
        return action instanceof Action.Support && mayJoin(person, petition.matter(), chain)
                ? Stake.NEIGHBOUR
                : Stake.NONE;
    }

    /**
     * What is of a shared place, in the own village or community. Anybody can guess a number; whoever has no part in a
     * matter is not to learn from the answer that there is one.
     */
    private boolean mayJoin(Person person, Matter matter, ChainSnapshot chain) {
        boolean shared = matter.identity() != Identity.ANONYMOUS
                && matter.category().ofPlaces()
                && words.classify(matter.text()).entersAtGroup();
        String group = shared ? bindings.groupOf(person.hash()) : null;
        Optional<String> community = chain.upAt(matter.entry(), Level.COMMUNITY);
        return group != null && community.isPresent() && community.equals(chain.upAt(group, Level.COMMUNITY));
    }

    /** The other petition of a merger, with how many more would wait for it. */
    Other other(Petition master, Petition merged) {
        return new Other(master, rows.joining(master.id(), merged.id()));
    }

    void takeIn(Petition master, Petition merged, Instant at) {
        rows.takeIn(master.id(), merged.id(), at);
    }

    int letGo(Petition master, Petition merged) {
        return rows.letGo(master.id(), merged.id());
    }

    void store(Petition before, List<PetitionEvent> events, Actor actor) {
        for (PetitionEvent event : events) {
            switch (event.kind()) {
                case SUPPORTED -> rows.join(before.id(), person(actor), event.at());
                case SUPPORTER_RATED ->
                    rows.judge(before.id(), person(actor).hash(), Rating.valueOf(String.valueOf(event.detail())));
                case RESOLVED, NO_REPLY -> {
                    if (before.following().supporters() > 0) {
                        rows.forgetJudgements(before.id());
                    }
                }
                default -> {}
            }
        }
    }

    private static Person person(Actor actor) {
        if (actor instanceof Actor.Resident(Person person)) {
            return person;
        }
        throw new IllegalStateException("only residents support: " + actor.id());
    }
}
