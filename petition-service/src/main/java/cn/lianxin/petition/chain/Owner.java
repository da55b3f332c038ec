package cn.lianxin.petition.chain;

import cn.lianxin.config.contract.Person;
import cn.lianxin.config.identity.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff who is bound to WeChat.
 *
 * @param staffId stable id, without meaning outside
 * @param name as others call them: 王支书
 * @param unit code of the group this one answers for; null where it is none
 * @param deputy stands in for the unit's owner: may do the same, and is told what the owner does not see
 * @param awayUntil when this one is back; null where not away
 */
public record Owner(
        String staffId,
        Person person,
        String name,
        Role role,
        @Nullable String unit,
        boolean deputy,
        @Nullable Instant awayUntil) {
    /** One who is nobody's deputy, and there. */
    public Owner(String staffId, Person person, String name, Role role, @Nullable String unit) {
        this(staffId, person, name, role, unit, false, null);
    }

    /** {@return whether this one can be told at that time} */
    boolean isThere(Instant now) {
        return awayUntil == null || !now.isBefore(awayUntil);
    }
}
