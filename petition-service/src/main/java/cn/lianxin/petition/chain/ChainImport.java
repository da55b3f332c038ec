package cn.lianxin.petition.chain;

import cn.lianxin.config.contract.Person;
import cn.lianxin.config.identity.Role;
import cn.lianxin.config.store.Schema;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Brings a list of groups, staff and residents into the chain; run again, it changes only what differs. */
public final class ChainImport {
    private final Schema schema;
    private final ChainMapper chain;
    private final ImportMapper lists;
    private final Chain kept;
    private final UnitLeft unitLeft;
    private final InstantSource clock;

    /**
     * One person of the list.
     *
     * @param role null for a resident
     * @param deputy stands in for the owner of the group
     */
    public record Member(
            String id,
            Person person,
            String name,
            @Nullable Role role,
            @Nullable String group,
            boolean deputy) {
        /** One who is nobody's deputy. */
        public Member(String id, Person person, String name, @Nullable Role role, @Nullable String group) {
            this(id, person, name, role, group, false);
        }
    }

    /** Where a resident lives; where many do, that is all there is to keep. */
    record Home(String personHash, String group) {}

    ChainImport(
            Schema schema, ChainMapper chain, ImportMapper lists, Chain kept, UnitLeft unitLeft, InstantSource clock) {
        this.schema = schema;
        this.chain = chain;
        this.lists = lists;
        this.kept = kept;
        this.unitLeft = unitLeft;
        this.clock = clock;
    }

    /**
     * Imports all in one transaction.
     *
     * @throws IllegalArgumentException where a group's parent or a person's group is not in the list
     */
    public void bring(List<Group> groups, List<Member> members) {
        List<String> codes = groups.stream().map(Group::code).toList();
        groups.forEach(group -> require(codes, group.parent(), group.code()));
        members.forEach(member -> require(codes, member.group(), member.id()));
        Set<String> before = unitsWithSomebody();
        put(groups, members, List.of());
        handOn(before);
    }

    /** {@return codes of the units that somebody acts for now} */
    Set<String> unitsWithSomebody() {
        return kept.fresh().everybody().stream()
                .map(Owner::unit)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Of these units, whatever those have in hand that a whole list has left with nobody goes to somebody else. */
    void handOn(Set<String> before) {
        Set<String> now = unitsWithSomebody();
        schema.transaction()
                .executeWithoutResult(status -> before.stream()
                        .filter(unit -> !now.contains(unit))
                        .sorted()
                        .forEach(unitLeft::left));
    }

    /** Stores part of a list that was looked at before, in one transaction. */
    void put(List<Group> groups, List<Member> members, List<Home> homes) {
        List<Home> all = Stream.concat(homes.stream(), members.stream().flatMap(ChainImport::home))
                .toList();
        schema.transaction().executeWithoutResult(status -> {
            groups.forEach(chain::putGroup);
            members.forEach(this::put);
            if (!all.isEmpty()) {
                lists.bind(all, clock.instant());
            }
        });
        kept.changed();
    }

    /** {@return whether the list with this digest was brought in} */
    boolean knows(String digest) {
        return lists.known(digest) > 0;
    }

    void remember(String digest) {
        schema.transaction().executeWithoutResult(status -> lists.remember(digest, clock.instant()));
    }

    private static Stream<Home> home(Member member) {
        String group = member.group();
        return member.role() == null && group != null
                ? Stream.of(new Home(member.person().hash(), group))
                : Stream.empty();
    }

    private void put(Member member) {
        Person person = member.person();
        if (member.role() != null) {
            chain.putStaff(new ChainMapper.StaffRow(
                    member.id(),
                    person.appId(),
                    person.hash(),
                    person.sealed(),
                    member.name(),
                    member.role().name(),
                    member.group(),
                    member.deputy(),
                    null));
        }
    }

    private static void require(List<String> codes, @Nullable String code, String whose) {
        if (code != null && !codes.contains(code)) {
            throw new IllegalArgumentException(whose + ": no group has the code " + code);
        }
    }
}
