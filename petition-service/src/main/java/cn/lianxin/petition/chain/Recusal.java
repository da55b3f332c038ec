package cn.lianxin.petition.chain;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 回避: who must not hold, see, count or hear of a matter, because it may be about them.
 *
 * <p>Units by their code, so that deputies and whoever comes after are meant too; and by hash the persons who acted for
 * them, so that nobody looks at it from a new place.
 *
 * @param said what the resident was asked or has said; null where neither
 * @param whom codes of units, or what stands for all estates, and hashes of persons
 */
public record Recusal(@Nullable Said said, Set<String> whom) {
    /** Nothing of the kind. */
    public static final Recusal NONE = new Recusal(null, Set.of());

    /** Stands for all estates and buildings; no code of a unit. */
    private static final String EVERY_ESTATE = "*";

    /** What the resident was asked or has said. */
    public enum Said {
        /** 涉及物业或群主吗？ was asked; silence is a yes. */
        ASKED,
        /** Yes, or 回避. */
        WANTED,
        /** It is about neither. */
        DECLINED
    }

    public Recusal {
        whom = Set.copyOf(whom);
    }

    /**
     * {@return of words that hint at 物业, 群主, fees or an accusation: nobody below the community, until it is answered;
     * where no estate is known of which it may be, none at all}
     */
    public static Recusal asked(ChainSnapshot chain, @Nullable String group) {
        Set<String> below = belowTheCommunity(chain, group);
        return new Recusal(Said.ASKED, below.isEmpty() ? Set.of(EVERY_ESTATE) : below);
    }

    /**
     * {@return as the resident wants it: past those who were held out by the question, else past the owner of the group
     * named; where nothing was known of a group, as it was}
     */
    public Recusal wanted(ChainSnapshot chain, @Nullable String group) {
        if (group == null) {
            return said == Said.ASKED ? new Recusal(Said.WANTED, whom) : this;
        }
        Set<String> below = said == Said.ASKED ? belowTheCommunity(chain, group) : Set.of();
        var all = new HashSet<>(whom);
        all.addAll(below.isEmpty() ? chain.withTheirPeople(chain.upToTheOwner(group)) : below);
        return new Recusal(Said.WANTED, all);
    }

    private static Set<String> belowTheCommunity(ChainSnapshot chain, @Nullable String group) {
        return group == null
                ? Set.of()
                : chain.withTheirPeople(chain.pathFrom(group).filter(one -> below(one.level())));
    }

    private static boolean below(Level level) {
        return level == Level.ESTATE || level == Level.BUILDING;
    }

    /** {@return whether no estate and no building has it, since nobody knows which of them it may be about} */
    public boolean coversEveryEstate() {
        return whom.contains(EVERY_ESTATE);
    }

    /** {@return whether it covers units of this level, whichever they are} */
    boolean covers(Level level) {
        return coversEveryEstate() && below(level);
    }

    /** {@return these and those of another matter of which this one is a part: nobody hears of that by way of this} */
    public Recusal with(Recusal other) {
        var all = new HashSet<>(whom);
        all.addAll(other.whom());
        return new Recusal(Said.WANTED, all);
    }

    /** {@return nobody is recused, since the resident has said so} */
    public Recusal declined() {
        return new Recusal(Said.DECLINED, Set.of());
    }

    /** {@return whether this unit must not have it} */
    public boolean covers(@Nullable String unit) {
        return unit != null && whom.contains(unit);
    }

    /** {@return whether this one must not have it, by the unit or in person} */
    public boolean covers(Owner owner) {
        return covers(owner.unit()) || whom.contains(owner.person().hash());
    }

    /** Codes and hashes are no secret, but who is accused is nobody's business. */
    @Override
    public String toString() {
        return "Recusal[" + said + ", " + whom.size() + "]";
    }

    static Set<String> of(Stream<Group> units, Stream<Owner> people) {
        return Stream.concat(
                        units.map(Group::code),
                        people.map(owner -> owner.person().hash()))
                .collect(Collectors.toSet());
    }
}
