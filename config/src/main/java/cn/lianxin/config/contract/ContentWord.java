package cn.lianxin.config.contract;

import java.util.List;

/** The words that go to content-service; a message that matches none of them goes to petition-service. */
public enum ContentWord implements Typed.Word {
    /** The latest articles, or one of them. */
    LOOK("看", Typed.Shape.NUMBER),
    /** Articles with these words. */
    SEARCH("搜", Typed.Shape.TEXT),
    /** A reviewer lets an article pass. */
    APPROVE("通过", Typed.Shape.NUMBER);

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> spellings;

    private final Typed.Shape shape;

    ContentWord(String spelling, Typed.Shape shape) {
        this.spellings = List.of(spelling);
        this.shape = shape;
    }

    @Override
    public List<String> spellings() {
        return spellings;
    }

    @Override
    public Typed.Shape shape() {
        return shape;
    }
}
