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
 * @param whom codes of units and hashes of persons
 */
public record Recusal(@Nullable Said said, Set<String> whom) {
    /** Nothing of the kind. */
    public static final Recusal NONE = new Recusal(null, Set.of());

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

    /** {@return of words that hint at 物业, 群主, fees or an accusation: nobody below the community, until it is answered} */
    public static Recusal asked(ChainSnapshot chain, String group) {
        return new Recusal(
                Said.ASKED,
                chain.withTheirPeople(
                        chain.pathFrom(group).filter(one -> one.level().compareTo(Level.COMMUNITY) > 0)));
    }

    /**
     * {@return as the resident wants it: past those who were held out by the question, else past the owner of the group
     * named; where nothing was known of a group, as it was}
     */
    public Recusal wanted(ChainSnapshot chain, @Nullable String group) {
        if (said == Said.ASKED && !whom.isEmpty()) {
            return new Recusal(Said.WANTED, whom);
        }
        if (group == null) {
            return this;
        }
        var all = new HashSet<>(whom);
        all.addAll(chain.withTheirPeople(chain.upToTheOwner(group)));
        return new Recusal(Said.WANTED, all);
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
