package cn.lianxin.petition.chain;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** Which of those who act for a unit are told, and who is when they do not see it. */
public final class StandIns {
    private StandIns() {}

    /** {@return the owners who are there; the deputies while all of them are away; where those are too, the owners} */
    public static List<Owner> hearers(ChainSnapshot chain, String unit, Instant now) {
        List<Owner> there = acting(chain, unit, owner -> !owner.deputy() && owner.isThere(now));
        if (!there.isEmpty()) {
            return there;
        }
        List<Owner> deputies = deputies(chain, unit, now);
        if (!deputies.isEmpty()) {
            return deputies;
        }
        List<Owner> owners = acting(chain, unit, owner -> !owner.deputy());
        return owners.isEmpty() ? chain.owners(unit) : owners;
    }

    /** {@return the deputies who are there} */
    public static List<Owner> deputies(ChainSnapshot chain, String unit, Instant now) {
        return acting(chain, unit, owner -> owner.deputy() && owner.isThere(now));
    }

    private static List<Owner> acting(ChainSnapshot chain, String unit, Predicate<Owner> which) {
        return chain.owners(unit).stream().filter(which).toList();
    }
}
