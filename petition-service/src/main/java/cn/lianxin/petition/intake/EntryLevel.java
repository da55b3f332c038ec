package cn.lianxin.petition.intake;

import cn.lianxin.petition.chain.ChainSnapshot;
import cn.lianxin.petition.chain.Level;
import cn.lianxin.petition.chain.Unit;
import java.util.Optional;

/**
 * Where a matter comes in: what concerns a shared place at the resident's own group, everything else at COMMUNITY, so
 * that a household's own matters, and those that may be about 物业 or the owner, are not read by neighbours.
 */
public final class EntryLevel {
    private EntryLevel() {}

    /** {@return the unit that holds it first; the district where the group is not known; empty where nobody would} */
    public static Optional<Unit> of(NewPetition petition, Classification classification, ChainSnapshot chain) {
        String group = petition.group();
        if (group == null) {
            return chain.district();
        }
        Level lowest = classification.entersAtGroup() ? Level.BUILDING : Level.COMMUNITY;
        return chain.holderFrom(group, lowest).or(chain::district);
    }
}
