package cn.lianxin.petition.chain;

import cn.lianxin.config.contract.Person;
import cn.lianxin.config.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff who is bound to WeChat.
 *
 * @param staffId stable id, without meaning outside
 * @param name as others call them: 王支书
 * @param unit code of the group this one answers for; null where it is none
 */
public record Owner(
        String staffId,
        Person person,
        String name,
        Role role,
        @Nullable String unit) {}
