package cn.lianxin.content.editor;

import cn.lianxin.content.article.State;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which articles the list shows. */
enum Filter {
    ALL("all", "全部", EnumSet.allOf(State.class)),
    DRAFTS("draft", "草稿", EnumSet.of(State.DRAFT)),
    IN_REVIEW("review", "审核中", EnumSet.of(State.FIRST_REVIEW, State.SECOND_REVIEW, State.FINAL_REVIEW)),
    TO_SEND("ready", "待发", EnumSet.of(State.APPROVED)),
    SENT("sent", "已群发", EnumSet.of(State.PUBLISHED));

    private final String key;
    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // copied
    private final Set<State> states;

    Filter(String key, String words, Set<State> states) {
        this.key = key;
        this.words = words;
        this.states = Set.copyOf(states);
    }

    /** {@return the one of that key; all of them for any other} */
    static Filter named(@Nullable String key) {
        for (Filter filter : values()) {
            if (filter.key.equals(key)) {
                return filter;
            }
        }
        return ALL;
    }

    /** {@return how addresses name it} */
    public String key() {
        return key;
    }

    /** {@return the word on its link} */
    public String words() {
        return words;
    }

    Set<State> states() {
        return states;
    }
}
