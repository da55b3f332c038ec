package cn.lianxin.petition.lifecycle;

import cn.lianxin.petition.chain.Recusal;
import cn.lianxin.petition.chain.Relation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the units that an action names may be given the matter, or a part of it, by the one who acts. */
record HandingOn(Petition petition, Action action, Actor actor, Ground ground) {
    private static final int HELPERS = 5;

    /** {@return the units the action names} */
    List<String> targets() {
        return switch (action) {
            case Action.Transfer transfer -> List.of(transfer.unit());
            case Action.AssignDown down -> List.of(down.unit());
            case Action.Assist assist -> assist.units();
            case Action.Accept _, Action.Answer _, Action.Escalate _, Action.Return _, Action.Ask _ -> List.of();
            case Action.Reject _, Action.Supervise _, Action.Note _, Action.Resolve _, Action.TimeUp _ -> List.of();
            case Action.Told _, Action.Unseen _ -> List.of();
            case Action.Rate _, Action.NotFixed _, Action.Supplement _ -> List.of();
            case Action.Urge _, Action.Withdraw _, Action.Objection _ -> List.of();
            case Action.Recuse _, Action.NotInvolved _, Action.Hide _, Action.Claim _, Action.SettleIn _ -> List.of();
            case Action.Reclassify _, Action.Complex _, Action.Support _ -> List.of();
            case Action.Merge _, Action.Split _, Action.TakeIn _, Action.LetGo _ -> List.of();
            case Action.Released _, Action.RecuseToo _ -> List.of();
            case Action.Extend _, Action.Shelve _, Action.Agree _, Action.Disagree _ -> List.of();
        };
    }

    /** {@return why it can't go to another part of the chain; null where it can} */
    @Nullable
    Refusal beside() {
        boolean fits = switch (relationToTarget()) {
            case BESIDE -> !targets().getFirst().equals(petition.holding().lead());
            // A department is asked from the towns up: below, 上报 comes first, so that the town knows what its
            // villages lack.
            case DEPARTMENT -> actor.townOrAbove();
            case SAME, ABOVE, BELOW, NOBODY -> false;
        };
        return given(fits, Refusal.NOT_BESIDE);
    }

    /** {@return why it can't go down the chain; null where it can} */
    @Nullable
    Refusal below() {
        return given(relationToTarget() == Relation.BELOW, Refusal.NOT_BELOW);
    }

    /** {@return why these can't be asked to help; null where they can} */
    @Nullable
    Refusal helping() {
        return given(canHelp(), Refusal.CANNOT_HELP);
    }

    private boolean canHelp() {
        List<String> asked = targets();
        Holding holding = petition.holding();
        return asked.stream().distinct().count() == asked.size()
                && asked.size() + holding.open().count() <= HELPERS
                && asked.stream().noneMatch(holding::owes)
                && actor instanceof Actor.Owner owner
                && asked.stream()
                        .map(unit -> ground.relation(owner.unit().code(), unit))
                        .noneMatch(relation -> relation == Relation.NOBODY || relation == Relation.SAME);
    }

    /** That a unit is recused says more than that it stands in the wrong place. */
    private @Nullable Refusal given(boolean fits, Refusal otherwise) {
        if (fits) {
            return null;
        }
        return targets().stream().anyMatch(this::recused) ? Refusal.RECUSED : otherwise;
    }

    private boolean recused(String unit) {
        Recusal recusal = petition.holding().recusal();
        return recusal.covers(unit) || (recusal.coversEveryEstate() && ground.relation(unit, unit) == Relation.NOBODY);
    }

    private Relation relationToTarget() {
        return actor instanceof Actor.Owner owner && !targets().isEmpty()
                ? ground.relation(owner.unit().code(), targets().getFirst())
                : Relation.NOBODY;
    }
}
