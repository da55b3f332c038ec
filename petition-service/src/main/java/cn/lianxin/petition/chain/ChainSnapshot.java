package cn.lianxin.petition.chain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The chain of groups and who acts in it, at one moment; immutable, so that a whole step sees the same. */
public final class ChainSnapshot {
    private final Map<String, Group> groups;
    private final Set<String> closed;
    private final Map<String, List<Owner>> ownersByUnit;
    private final Map<String, Owner> byPerson;

    /** @param closed codes of groups that only lead upwards from what remembers them */
    ChainSnapshot(List<Group> groups, List<Owner> staff, Set<String> closed) {
        this.closed = Set.copyOf(closed);
        this.groups = groups.stream().collect(Collectors.toMap(Group::code, Function.identity()));
        this.byPerson =
                staff.stream().collect(Collectors.toMap(owner -> owner.person().hash(), Function.identity()));
        this.ownersByUnit = staff.stream()
                .filter(owner -> owner.unit() != null)
                .sorted(Comparator.comparing(Owner::deputy))
                .collect(Collectors.groupingBy(owner -> String.valueOf(owner.unit())));
    }

    /** {@return every group, in no order} */
    Collection<Group> groups() {
        return open().toList();
    }

    /** {@return everybody on the staff, in no order} */
    Collection<Owner> everybody() {
        return byPerson.values();
    }

    /** {@return the same chain, in which those who are recused act for nobody} */
    public ChainSnapshot without(Recusal recusal) {
        return recusal.whom().isEmpty()
                ? this
                : new ChainSnapshot(
                        List.copyOf(groups.values()),
                        byPerson.values().stream()
                                .filter(owner -> !recusal.covers(owner) && !recusal.covers(level(owner)))
                                .toList(),
                        closed);
    }

    /** {@return those of the staff who are recused, in no order} */
    public Stream<Owner> recused(Recusal recusal) {
        return byPerson.values().stream().filter(recusal::covers);
    }

    /** {@return the level somebody acts at; the district's for whoever acts for no unit, since there nobody is kept out} */
    private Level level(Owner owner) {
        Group group = owner.unit() == null ? null : groups.get(owner.unit());
        return group == null ? Level.DISTRICT : group.level();
    }

    /** {@return the units from the group up to the first with somebody to act for it, that one included} */
    Stream<Group> upToTheOwner(String code) {
        List<Group> path = pathFrom(code).toList();
        int first = 0;
        while (first < path.size() && !hasOwner(path.get(first))) {
            first++;
        }
        return path.stream().limit(first + 1L);
    }

    /** {@return codes of these units and of the other estates of their companies, and hashes of all who act for them} */
    Set<String> withTheirPeople(Stream<Group> units) {
        Set<Group> all = units.collect(Collectors.toSet());
        Set<String> companies =
                all.stream().map(Group::company).filter(Objects::nonNull).collect(Collectors.toSet());
        groups.values().stream()
                .filter(group ->
                        group.level() == Level.ESTATE && group.company() != null && companies.contains(group.company()))
                .forEach(all::add);
        return Recusal.of(all.stream(), all.stream().flatMap(group -> owners(group.code()).stream()));
    }

    /** {@return the group with this code} */
    public Optional<Group> group(String code) {
        return Optional.ofNullable(groups.get(code)).filter(group -> !closed.contains(code));
    }

    /** {@return the group's name, or its code where the group is gone} */
    public String name(String code) {
        Group group = groups.get(code);
        return group == null ? code : group.name();
    }

    /** {@return those who act for the unit, its deputies last} */
    public List<Owner> owners(String code) {
        return ownersByUnit.getOrDefault(code, List.of());
    }

    /** {@return the member of staff with this person's hash} */
    public Optional<Owner> staff(String personHash) {
        return Optional.ofNullable(byPerson.get(personHash));
    }

    /** {@return that unit's own place in the chain} */
    public Optional<Unit> unit(String code) {
        return Optional.ofNullable(groups.get(code)).map(group -> new Unit(group.code(), group.level()));
    }

    /** {@return the nearest unit above with somebody to act for it; empty at the top} */
    public Optional<Unit> above(String code) {
        return pathFrom(code).skip(1).filter(this::hasOwner).findFirst().map(ChainSnapshot::unit);
    }

    /** {@return the nearest unit from the group upwards, itself included, at that level or above, that has an owner} */
    public Optional<Unit> holderFrom(String code, Level lowest) {
        return pathFrom(code)
                .filter(group -> group.level().compareTo(lowest) <= 0)
                .filter(this::hasOwner)
                .findFirst()
                .map(ChainSnapshot::unit);
    }

    /** {@return code of the group at that level on the way up, itself included; empty where there is none} */
    public Optional<String> upAt(String code, Level level) {
        return pathFrom(code)
                .filter(group -> group.level() == level)
                .findFirst()
                .map(Group::code);
    }

    /** {@return the district, where everything ends that belongs nowhere else; empty while nobody acts for it} */
    public Optional<Unit> district() {
        return groups.values().stream()
                .filter(group -> group.level() == Level.DISTRICT)
                .filter(this::hasOwner)
                .findFirst()
                .map(ChainSnapshot::unit);
    }

    /** {@return how the second unit stands to the first, as somebody of the first would say} */
    public Relation relation(String own, String other) {
        Group target = groups.get(other);
        if (target == null || !hasOwner(target)) {
            return Relation.NOBODY;
        }
        if (own.equals(other)) {
            return Relation.SAME;
        }
        if (target.level() == Level.DEPARTMENT) {
            return Relation.DEPARTMENT;
        }
        if (pathFrom(own).anyMatch(target::equals)) {
            return Relation.ABOVE;
        }
        return pathFrom(other).anyMatch(group -> group.code().equals(own)) ? Relation.BELOW : Relation.BESIDE;
    }

    /** {@return whether the first stands somewhere above the second} */
    public boolean isAbove(String upper, String code) {
        return pathFrom(code).skip(1).anyMatch(group -> group.code().equals(upper));
    }

    /** {@return the groups of residents right below, in the order of their names} */
    public List<Group> below(String code) {
        return open().filter(group -> code.equals(group.parent()) && group.level() != Level.DEPARTMENT)
                .sorted(Comparator.comparing(Group::name))
                .toList();
    }

    /** {@return the district's own group, whether or not somebody acts for it} */
    public Optional<Group> top() {
        return groups.values().stream()
                .filter(group -> group.level() == Level.DISTRICT)
                .findFirst();
    }

    /** {@return the units of that name, which is one or none} */
    public Optional<Group> named(String name) {
        return open().filter(group -> group.name().equals(name) || group.code().equals(name))
                .findFirst();
    }

    /** {@return at most so many units whose names share the most with what was typed, best first; none where none does} */
    public List<Group> near(String typed, int most) {
        return groups.values().stream()
                .filter(this::hasOwner)
                .filter(group -> inCommon(typed, group.name()) >= 2)
                .sorted(Comparator.<Group>comparingInt(group -> -inCommon(typed, group.name()))
                        .thenComparingInt(group -> group.name().length())
                        .thenComparing(Group::code))
                .limit(most)
                .toList();
    }

    /** {@return how many characters of what was typed stand in the name} */
    private static int inCommon(String typed, String name) {
        return (int)
                typed.codePoints().distinct().filter(c -> name.indexOf(c) >= 0).count();
    }

    private Stream<Group> open() {
        return groups.values().stream().filter(group -> !closed.contains(group.code()));
    }

    private boolean hasOwner(Group group) {
        return ownersByUnit.containsKey(group.code());
    }

    /** {@return the group and those above it, upwards; nothing for a code there is not} */
    Stream<Group> pathFrom(String code) {
        return Stream.iterate(groups.get(code), group -> group != null, group -> parent(group));
    }

    private @Nullable Group parent(Group group) {
        return group.parent() == null ? null : groups.get(group.parent());
    }

    private static Unit unit(Group group) {
        return new Unit(group.code(), group.level());
    }
}
