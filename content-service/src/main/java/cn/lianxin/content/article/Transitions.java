package cn.lianxin.content.article;

import static cn.lianxin.content.article.State.*;

import cn.lianxin.config.identity.Role;
import java.util.List;
import java.util.Optional;

/**
 * The one table of what may become of an article: pages, chat and tests read it, and the module's README prints it. A pair
 * without a row is refused.
 */
public final class Transitions {
    /** Whose doing it is. */
    public enum Who {
        WRITER("编辑"),
        FIRST_REVIEWER("初审人"),
        SECOND_REVIEWER("复审人"),
        FINAL_REVIEWER("终审人"),
        /** The module itself, once WeChat has it. */
        PUSH("群发");

        private final String words;

        Who(String words) {
            this.words = words;
        }

        /** {@return the word for them} */
        public String words() {
            return words;
        }

        /** {@return whether the role allows it; that they have no other part in the article is asked elsewhere} */
        public boolean includes(Role role) {
            return switch (this) {
                case WRITER -> role == Role.EDITOR;
                case FIRST_REVIEWER -> Step.FIRST.isFor(role);
                case SECOND_REVIEWER -> Step.SECOND.isFor(role);
                case FINAL_REVIEWER -> Step.FINAL.isFor(role);
                case PUSH -> false;
            };
        }
    }

    /** One row: from this state, by this action of this person, to that state. */
    public record Row(State from, Action action, Who who, State to) {}

    /** Every row there is. */
    public static final List<Row> TABLE = List.of(
            new Row(DRAFT, Action.EDIT, Who.WRITER, DRAFT),
            new Row(FIRST_REVIEW, Action.EDIT, Who.WRITER, DRAFT),
            new Row(SECOND_REVIEW, Action.EDIT, Who.WRITER, DRAFT),
            new Row(FINAL_REVIEW, Action.EDIT, Who.WRITER, DRAFT),
            new Row(APPROVED, Action.EDIT, Who.WRITER, DRAFT),
            new Row(DRAFT, Action.SUBMIT, Who.WRITER, FIRST_REVIEW),
            new Row(FIRST_REVIEW, Action.PASS, Who.FIRST_REVIEWER, SECOND_REVIEW),
            new Row(SECOND_REVIEW, Action.PASS, Who.SECOND_REVIEWER, FINAL_REVIEW),
            new Row(FINAL_REVIEW, Action.PASS, Who.FINAL_REVIEWER, APPROVED),
            new Row(FIRST_REVIEW, Action.RETURN, Who.FIRST_REVIEWER, DRAFT),
            new Row(SECOND_REVIEW, Action.RETURN, Who.SECOND_REVIEWER, DRAFT),
            new Row(FINAL_REVIEW, Action.RETURN, Who.FINAL_REVIEWER, DRAFT),
            new Row(APPROVED, Action.PUBLISH, Who.PUSH, PUBLISHED),
            new Row(PUBLISHED, Action.WITHDRAW, Who.PUSH, DRAFT));

    private Transitions() {}

    /** {@return the row for this, empty where it can't be done now} */
    public static Optional<Row> row(State from, Action action) {
        return TABLE.stream()
                .filter(row -> row.from() == from && row.action() == action)
                .findFirst();
    }
}
