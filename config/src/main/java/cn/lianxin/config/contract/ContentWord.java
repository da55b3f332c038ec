package cn.lianxin.config.contract;

import java.util.List;

/** The words that go to content-service; a message that matches none of them goes to petition-service. */
public enum ContentWord implements Typed.Word {
    /** The latest articles, or one of them. */
    LOOK("看", Typed.Shape.NUMBER),
    /** Articles with these words. */
    SEARCH("搜", Typed.Shape.TEXT),
    /** A reviewer lets an article pass. */
    APPROVE("通过", Typed.Shape.NUMBER),
    /** What waits for a reviewer. */
    WAITING("待审", Typed.Shape.ALONE),
    /** What the account sent today; for editors. */
    SENT_TODAY("今天群发", Typed.Shape.ALONE),
    /** How yesterday's articles were read; for editors. */
    READ_YESTERDAY("昨天阅读", Typed.Shape.ALONE);

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
