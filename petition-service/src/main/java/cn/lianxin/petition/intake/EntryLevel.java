package cn.lianxin.petition.intake;

import cn.lianxin.petition.chain.BindingMapper;
import cn.lianxin.petition.chain.ChainSnapshot;
import cn.lianxin.petition.chain.Level;
import cn.lianxin.petition.chain.Unit;
import java.util.Optional;

/**
 * Where a matter comes in: what concerns a shared place at the resident's own group, everything else at COMMUNITY, so
 * that a household's own matters, and those that may be about 物业 or the owner, are not read by neighbours.
 */
public final class EntryLevel {
    private final BindingMapper bindings;

    EntryLevel(BindingMapper bindings) {
        this.bindings = bindings;
    }

    /** {@return the unit that holds it first; the district where the group is not known; empty where nobody would} */
    public Optional<Unit> of(NewPetition petition, Classification classification, ChainSnapshot chain) {
        String group = bindings.groupOf(petition.submitter().hash());
        if (group == null) {
            return chain.district();
        }
        Level lowest = classification.entersAtGroup() ? Level.BUILDING : Level.COMMUNITY;
        return chain.holderFrom(group, lowest).or(chain::district);
    }
}
