package cn.lianxin.petition.chain;

import cn.lianxin.config.contract.Person;
import cn.lianxin.config.identity.Role;
import cn.lianxin.config.store.Schema;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings a list of groups, staff and residents into the chain; run again, it changes only what differs. */
public final class ChainImport {
    private final Schema schema;
    private final ChainMapper chain;
    private final BindingMapper bindings;
    private final Chain kept;
    private final InstantSource clock;

    /**
     * One person of the list.
     *
     * @param role null for a resident
     */
    public record Member(
            String id,
            Person person,
            String name,
            @Nullable Role role,
            @Nullable String group) {}

    ChainImport(Schema schema, ChainMapper chain, BindingMapper bindings, Chain kept, InstantSource clock) {
        this.schema = schema;
        this.chain = chain;
        this.bindings = bindings;
        this.kept = kept;
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
        schema.transaction().executeWithoutResult(status -> {
            groups.forEach(chain::putGroup);
            members.forEach(this::put);
        });
        kept.changed();
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
                    member.group()));
        } else if (member.group() != null && bindings.groupOf(person.hash()) == null) {
            bindings.bind(person.hash(), member.group(), clock.instant());
        }
    }

    private static void require(List<String> codes, @Nullable String code, String whose) {
        if (code != null && !codes.contains(code)) {
            throw new IllegalArgumentException(whose + ": no group has the code " + code);
        }
    }
}
