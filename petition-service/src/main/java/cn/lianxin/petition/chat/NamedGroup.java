package cn.lianxin.petition.chat;

import cn.lianxin.petition.chain.Group;
import cn.lianxin.petition.chain.Owner;

/** The group that a member of staff names by its code. */
sealed interface NamedGroup {
    /** There is such a group; what the one who names it may do there is another question. */
    record Known(Owner by, Group group) implements NamedGroup {}

    /** The answer to somebody who is not on the staff, or names none. */
    record Unclear(String reply) implements NamedGroup {}

    static NamedGroup of(String code, Talker talker, Replies replies) {
        if (talker.staff().isEmpty()) {
            return new Unclear(replies.say("noRight"));
        }
        Owner by = talker.staff().get();
        return Belongings.group(code, talker.chain())
                .<NamedGroup>map(group -> new Known(by, group))
                .orElseGet(() -> new Unclear(replies.say("group.unknown", "code", Replies.excerpt(code))));
    }

    /** The writer's own where no code is given. */
    static NamedGroup orOwn(String code, Talker talker, Replies replies) {
        String own = talker.staff().map(Owner::unit).orElse(null);
        return code.isEmpty() && talker.isStaff() && own == null
                ? new Unclear(replies.say("noGroup"))
                : of(code.isEmpty() && own != null ? own : code, talker, replies);
    }
}
