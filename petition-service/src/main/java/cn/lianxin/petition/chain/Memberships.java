package cn.lianxin.petition.chain;

import cn.lianxin.config.contract.Person;
import cn.lianxin.config.identity.Role;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who joins and leaves: residents their group, staff the unit they act for. All within the caller's transaction; the kept
 * chain follows once that is committed.
 */
public final class Memberships {
    private static final String DEPUTY = "副手";

    private final ChainMapper rows;
    private final BindingMapper bindings;
    private final LeaveMapper leaves;
    private final Chain chain;
    private final InstantSource clock;

    Memberships(ChainMapper rows, BindingMapper bindings, LeaveMapper leaves, Chain chain, InstantSource clock) {
        this.rows = rows;
        this.bindings = bindings;
        this.leaves = leaves;
        this.chain = chain;
        this.clock = clock;
    }

    /** A resident lives in this group from now on. */
    public void join(Person person, Group group) {
        bindings.bind(person.hash(), group.code(), clock.instant());
    }

    /** The person acts for the group; {@return the unit they have left with nobody to act for it, if there is one} */
    Optional<String> bind(Person person, Group group) {
        return bind(person, group, false);
    }

    /** The person stands in for the group's owner, in place of an earlier deputy; {@return what {@link #bind} does} */
    Optional<String> deputise(Person person, Group group) {
        chain.now().owners(group.code()).stream()
                .filter(other -> other.deputy() && !other.person().hash().equals(person.hash()))
                .forEach(other -> rows.dropStaff(other.staffId()));
        return bind(person, group, true);
    }

    /** {@return whether this one serves already, and not as somebody's deputy: one person acts for one unit} */
    boolean serves(Person person) {
        return chain.now().staff(person.hash()).filter(owner -> !owner.deputy()).isPresent();
    }

    /** The member of staff is away until then; null for one who is back. */
    public void away(Owner owner, @Nullable Instant until) {
        leaves.away(owner.staffId(), until);
        chain.changed();
    }

    private Optional<String> bind(Person person, Group group, boolean deputy) {
        Optional<Owner> before = chain.now().staff(person.hash());
        rows.putStaff(new ChainMapper.StaffRow(
                before.map(Owner::staffId).orElseGet(() -> "s-" + UUID.randomUUID()),
                person.appId(),
                person.hash(),
                person.sealed(),
                deputy ? DEPUTY : title(group.level()),
                role(group.level()).name(),
                group.code(),
                deputy,
                null));
        chain.changed();
        return before.flatMap(owner -> leftAlone(owner, owner.unit())).filter(unit -> !unit.equals(group.code()));
    }

    /** The member of staff is one no longer; {@return the unit that has nobody to act for it now, if there is one} */
    public Optional<String> unbind(Owner owner) {
        rows.dropStaff(owner.staffId());
        chain.changed();
        return leftAlone(owner, owner.unit());
    }

    /**
     * The group is no more: what hangs below it and who lives in it go to the group above, and nobody acts for it.
     *
     * @throws IllegalArgumentException for the district, above which nothing is
     */
    public void close(Group group) {
        String parent = group.parent();
        if (parent == null) {
            throw new IllegalArgumentException("the district cannot be closed");
        }
        chain.now().owners(group.code()).forEach(owner -> rows.dropStaff(owner.staffId()));
        rows.adopt(group.code(), parent);
        bindings.move(group.code(), parent);
        rows.closeGroup(group.code(), clock.instant());
        chain.changed();
    }

    private Optional<String> leftAlone(Owner owner, @Nullable String unit) {
        return Optional.ofNullable(unit)
                .filter(code -> chain.now().owners(code).stream()
                        .allMatch(other -> other.staffId().equals(owner.staffId())));
    }

    private static Role role(Level level) {
        return switch (level) {
            case DISTRICT -> Role.SUPERVISOR;
            case DEPARTMENT -> Role.DEPARTMENT;
            case TOWN, COMMUNITY, ESTATE, BUILDING -> Role.OWNER;
        };
    }

    /** A phone tells no name; others see whom they have by this until an import brings it. */
    private static String title(Level level) {
        return switch (level) {
            case DISTRICT -> "值班";
            case DEPARTMENT -> "承办人";
            case TOWN, COMMUNITY, ESTATE, BUILDING -> "群主";
        };
    }
}
