package cn.lianxin.petition.lifecycle;

import cn.lianxin.petition.chain.Recusal;
import cn.lianxin.petition.chain.Relation;
import org.jspecify.annotations.Nullable;

/** Who has the matter after a step that names nobody: the level above, or back to who gave it; and whether there is one. */
record NextHolder(Petition petition, Action action, Actor actor, Ground ground) {
    private static final int THIRD = 3;

    /** {@return the unit above the one that acts} */
    @Nullable
    String above() {
        return actor instanceof Actor.Owner owner ? above(owner.unit().code()) : null;
    }

    private @Nullable String above(String unit) {
        return ground.above(unit).map(next -> next.code()).orElse(null);
    }

    /** {@return the unit that has not answered} */
    String silent() {
        Holding holding = petition.holding();
        return holding.offered() == null ? holding.lead() : holding.offered();
    }

    /** {@return who leads where the first answer is overdue: who gave it to a department, else the level above} */
    @Nullable
    String climbsTo() {
        String lead = petition.holding().lead();
        boolean department = ground.relation(lead, silent()) == Relation.DEPARTMENT;
        return department && !silent().equals(lead) ? lead : above(silent());
    }

    /** {@return to whom it goes back: first to who gave it, the second time to the level above, which decides} */
    String returnsTo() {
        String giver = petition.holding().lead();
        boolean first = petition.rounds().returns() == 0 && petition.holding().offered() != null;
        String up = above(giver);
        return first || up == null ? giver : up;
    }

    /** {@return why the first holder can't say that it came in at the wrong place; null where it can} */
    @Nullable
    Refusal enteredWrongly() {
        if (!untouched() || petition.rounds().returns() > 0) {
            return Refusal.RETURNED_ENOUGH;
        }
        return Refusal.NOBODY_ABOVE.unless(above() != null);
    }

    /** {@return whether nobody has done anything about it yet where it came in, and it belongs to a unit below} */
    boolean onlyRegistered() {
        return untouched()
                && action instanceof Action.SettleIn settle
                && ground.relation(petition.holding().lead(), settle.unit()) == Relation.BELOW;
    }

    private boolean untouched() {
        return petition.holding().lead().equals(petition.matter().entry())
                && petition.holding().offered() == null;
    }

    /** One level above the owner of the chain who resolved it, or who gave it to the department that did. */
    String reopenedAt() {
        String up = above(answerable());
        return up == null ? answerable() : up;
    }

    /** {@return whether what comes back is 督办: it stays where it was, or it is the third time and more} */
    boolean supervised() {
        return petition.rounds().reopenings() + 1 >= THIRD || above(answerable()) == null;
    }

    private String answerable() {
        Holding holding = petition.holding();
        String resolver = holding.resolver() == null ? holding.lead() : holding.resolver();
        return holding.behind() == null ? resolver : holding.behind();
    }

    /** {@return who leads past those who are recused: who does, if not one of them, else the nearest above} */
    @Nullable
    String recusedTo() {
        String lead = petition.holding().lead();
        if (!ground.recusal().covers(lead)) {
            return lead;
        }
        return action instanceof Action.RecuseToo(var _, String master) ? master : above(lead);
    }

    /** {@return why nobody else can be recused; null where somebody can} */
    @Nullable
    Refusal recusable() {
        Recusal before = petition.holding().recusal();
        if (ground.recusal().equals(before)) {
            return before.said() == Recusal.Said.WANTED ? Refusal.RECUSED_ALREADY : Refusal.NOBODY_ABOVE;
        }
        return Refusal.NOBODY_ABOVE.unless(recusedTo() != null);
    }

    /** {@return who has it where nobody acts any more for whoever had it, or where its place has become known} */
    @Nullable
    String handedOverTo() {
        Holding holding = petition.holding();
        if (action instanceof Action.SettleIn settle) {
            return settle.unit();
        }
        if (!gone(holding.lead())) {
            return holding.lead();
        }
        String behind = holding.behind();
        return behind != null && !gone(behind) ? behind : above(behind == null ? holding.lead() : behind);
    }

    /** {@return whether nobody acts any more for whoever has it or was offered it} */
    boolean nobodyActs() {
        Holding holding = petition.holding();
        return gone(holding.lead()) || (holding.offered() != null && gone(holding.offered()));
    }

    private boolean gone(String unit) {
        return ground.relation(unit, unit) == Relation.NOBODY;
    }
}
