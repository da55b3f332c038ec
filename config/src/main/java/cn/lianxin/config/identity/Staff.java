package cn.lianxin.config.identity;

import cn.lianxin.config.contract.Person;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff who is bound to WeChat, as other modules need to know one.
 *
 * @param staffId stable id, without meaning outside; what a session holds
 * @param person who it is on which account
 * @param name as others call them: 王支书
 * @param role what they may do
 * @param unit code of the group or department they act for; null for editors and admins without one
 */
public record Staff(
        String staffId,
        Person person,
        String name,
        Role role,
        @Nullable String unit) {}
