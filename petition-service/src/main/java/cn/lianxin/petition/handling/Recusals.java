package cn.lianxin.petition.handling;

import cn.lianxin.config.contract.Person;
import cn.lianxin.petition.chain.ChainSnapshot;
import cn.lianxin.petition.chain.Recusal;
import cn.lianxin.petition.intake.Classification;
import cn.lianxin.petition.intake.NewPetition;
import cn.lianxin.petition.lifecycle.Action;
import cn.lianxin.petition.lifecycle.Actor;
import cn.lianxin.petition.lifecycle.Petition;
import java.util.Set;

/** 回避 of petitions: who is recused from one, before and after a step. */
final class Recusals {
    private final RecusalMapper rows;

    Recusals(RecusalMapper rows) {
        this.rows = rows;
    }

    /** Who hints at those below the community is asked, and they hear of nothing meanwhile. */
    static Recusal of(NewPetition wish, Classification classified, ChainSnapshot groups) {
        return classified.hintsAtOwner() ? Recusal.asked(groups, wish.group()) : Recusal.NONE;
    }

    static Recusal afterwards(Action action, Recusal before, ChainSnapshot groups) {
        if (action instanceof Action.Recuse(String group)) {
            return before.wanted(groups, group);
        }
        if (action instanceof Action.RecuseToo(Recusal master, String _)) {
            return before.with(master);
        }
        return action instanceof Action.NotInvolved ? before.declined() : before;
    }

    /** Also one who knows the number and has found a way here; but nobody is barred from what he has brought up. */
    static boolean barred(Actor actor, Petition petition) {
        Recusal recusal = petition.holding().recusal();
        return switch (actor) {
            case Actor.Owner owner ->
                recusal.covers(owner.unit().code())
                        || recusal.whom().contains(owner.person().hash());
            case Actor.Resident(Person person) ->
                recusal.whom().contains(person.hash())
                        && !petition.matter().submitter().equals(person);
            case Actor.Sweep _, Actor.Courier _ -> false;
        };
    }

    /** Most petitions know nothing of it, and cost no statement. */
    Set<String> of(PetitionRow row) {
        return row.recusal() == null ? Set.of() : rows.of(row.id());
    }

    void store(long petition, Recusal before, Recusal after) {
        if (after.whom().isEmpty() && !before.whom().isEmpty()) {
            rows.clear(petition);
        } else if (!after.whom().equals(before.whom())) {
            rows.add(petition, after.whom());
        }
    }
}
