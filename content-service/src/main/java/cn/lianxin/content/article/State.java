package cn.lianxin.content.article;

import java.util.Optional;

/** How far an article has come; whether it is on the schedule or sent is for pushes to say. */
public enum State {
    /** Being written; only the office knows of it. */
    DRAFT("草稿"),
    FIRST_REVIEW("初审中"),
    SECOND_REVIEW("复审中"),
    FINAL_REVIEW("终审中"),
    /** Three people have let it pass as it stands. */
    APPROVED("已通过"),
    /** Anybody may read it. */
    PUBLISHED("已发布");

    private final String words;

    State(String words) {
        this.words = words;
    }

    /** {@return the word for it} */
    public String words() {
        return words;
    }

    /** {@return the step that is being waited for, empty where none is} */
    public Optional<Step> step() {
        return switch (this) {
            case FIRST_REVIEW -> Optional.of(Step.FIRST);
            case SECOND_REVIEW -> Optional.of(Step.SECOND);
            case FINAL_REVIEW -> Optional.of(Step.FINAL);
            case DRAFT, APPROVED, PUBLISHED -> Optional.empty();
        };
    }
}
