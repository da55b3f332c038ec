package cn.lianxin.petition.lifecycle;

import org.jspecify.annotations.Nullable;

/** Whether a petition can be put under another, and how it stood before it was. */
record Merging(Petition petition, Ground ground) {
    /** A circle can't come about: a master is never merged, and who has merged ones is none. */
    @Nullable
    Refusal inTheWay() {
        Petition master = ground.other().map(Other::petition).orElse(petition);
        if (master.id() == petition.id()) {
            return Refusal.MERGES_WITH_ITSELF;
        }
        if (petition.following().merged() > 0) {
            return Refusal.HAS_MERGED;
        }
        if (petition.matter().unclaimed()) {
            return Refusal.UNCLAIMED;
        }
        if (!master.holding()
                .recusal()
                .whom()
                .equals(petition.holding().recusal().whom())) {
            return Refusal.RECUSED_OTHERWISE;
        }
        if (master.state() == State.MERGED) {
            return Refusal.MASTER_IS_MERGED;
        }
        return Refusal.MASTER_ENDED.unless(master.state().open());
    }

    boolean was(State state) {
        Merger merger = petition.merger();
        return merger != null && merger.former() == state;
    }
}
