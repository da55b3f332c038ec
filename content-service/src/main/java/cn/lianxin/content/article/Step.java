package cn.lianxin.content.article;

import cn.lianxin.config.identity.Role;
import java.util.Set;

/** The three reviews of 三审, each by somebody else. */
public enum Step {
    /** By the editors' side: the language. */
    FIRST("初审", Role.EDITOR, Role.REVIEWER),
    /** By the head of the section: facts and sources. */
    SECOND("复审", Role.REVIEWER),
    /** By the leader in charge: whether it is to be published. */
    FINAL("终审", Role.CHIEF);

    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<Role> roles;

    Step(String words, Role... roles) {
        this.words = words;
        this.roles = Set.of(roles);
    }

    /** {@return the word for it} */
    public String words() {
        return words;
    }

    /** {@return whether this role decides here} */
    public boolean isFor(Role role) {
        return roles.contains(role);
    }

    /** {@return the state in which it is waited for} */
    public State state() {
        return switch (this) {
            case FIRST -> State.FIRST_REVIEW;
            case SECOND -> State.SECOND_REVIEW;
            case FINAL -> State.FINAL_REVIEW;
        };
    }
}
